package org.palabre.web.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as the tests of pages need: keeps cookies by path, reads the token out of forms, follows nothing. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private String token = "";

    public Response get(String path) {
        Response response = request(path).get(path);
        keep(response);
        Matcher found = TOKEN.matcher(response.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    /** Sends the form that the page at {@code from} holds. */
    public Response submit(String from, String path, Map<String, ?> fields) {
        get(from);
        return post(path, fields);
    }

    /** Sends a form with the token of the page seen last. */
    public Response post(String path, Map<String, ?> fields) {
        Response response = request(path)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("form-token", token)
                .post(path);
        keep(response);
        return response;
    }

    /** Sends JSON, or the bytes of a file, as our scripts do: with the token of the page seen last in a header. */
    public Response send(String method, String path, Object body) {
        RequestSpecification request = request(path).header("X-CSRF-TOKEN", token);
        Response response = (body instanceof byte[] file
                        ? request.contentType("application/octet-stream").body(file)
                        : request.contentType("application/json").body(body))
                .request(method, path);
        keep(response);
        return response;
    }

    public Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private RequestSpecification request(String path) {
        Map<String, String> sent = new HashMap<>();
        cookies.forEach((name, value) -> {
            if (path.startsWith(paths.getOrDefault(name, "/"))) {
                sent.put(name, value);
            }
        });
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .cookies(sent);
    }

    private void keep(Response response) {
        response.getDetailedCookies().forEach(cookie -> {
            cookies.put(cookie.getName(), cookie.getValue());
            paths.put(cookie.getName(), cookie.getPath());
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            }
        });
    }
}
