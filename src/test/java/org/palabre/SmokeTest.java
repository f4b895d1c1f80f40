package org.palabre;

import static io.restassured.RestAssured.when;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmokeTest {

    @Test
    void the_server_starts_and_says_that_its_database_answers() {
        when().get("/q/health/ready").then().statusCode(200);
    }
}
