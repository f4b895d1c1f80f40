package org.palabre.web.page.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.palabre.people.Language;
import org.palabre.people.account.Account;
import org.palabre.people.account.Accounts;
import org.palabre.people.account.Passwords;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.Doors;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.words.EntranceWords;

/** What people change about themselves: name, language, password. */
@Path("/account")
public class AccountPage {
    @CheckedTemplate(basePath = "entrance")
    static class Templates {
        static native TemplateInstance account(Page page, Account account, String done, Faults faults);
    }

    private final Pages pages;
    private final Doors doors;
    private final Accounts accounts;
    private final Cookies cookies;

    AccountPage(Pages pages, Doors doors, Accounts accounts, Cookies cookies) {
        this.pages = pages;
        this.doors = doors;
        this.accounts = accounts;
        this.cookies = cookies;
    }

    @GET
    public Uni<Response> form(RoutingContext context) {
        return doors.account().chain(account -> draw(context, 200, account, "", Faults.NONE));
    }

    @POST
    public Uni<Response> rename(
            RoutingContext context,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String language) {
        return doors.account().chain(account -> {
            Language chosen = Language.of(language).orElse(account.language());
            EntranceWords words = Pages.words(EntranceWords.class, chosen);
            Faults faults = Faults.NONE.unless(NewAccount.isName(name), "name", words.badName());
            return faults.isAny()
                    ? draw(context, 400, account, "", faults)
                    : accounts.rename(account.id(), name, chosen)
                            .replaceWith(() ->
                                    Pages.see("/account?lang=" + chosen.code()).build());
        });
    }

    @POST
    @Path("password")
    public Uni<Response> changePassword(
            RoutingContext context,
            @RestForm @DefaultValue("") String current,
            @RestForm @DefaultValue("") String next) {
        EntranceWords words =
                Pages.words(EntranceWords.class, pages.page(context).language());
        return doors.account()
                .chain(account -> Passwords.isLongEnough(next)
                        ? accounts.changePassword(account.id(), current, next)
                                .chain(changed -> answer(context, account, changed))
                        : draw(context, 400, account, "", Faults.of("next", words.badPassword())));
    }

    private Uni<Response> answer(RoutingContext context, Account account, Optional<Account> changed) {
        EntranceWords words =
                Pages.words(EntranceWords.class, pages.page(context).language());
        return changed.map(anew -> draw(context, 200, anew, words.passwordDone(), Faults.NONE)
                        .map(response -> Response.fromResponse(response)
                                .cookie(cookies.signIn(anew, context))
                                .build()))
                .orElseGet(() -> draw(context, 400, account, "", Faults.of("current", words.passwordWrong())));
    }

    private Uni<Response> draw(RoutingContext context, int status, Account account, String done, Faults faults) {
        Page page = pages.page(context);
        return pages.show(status, page, Templates.account(page, account, done, faults));
    }
}
