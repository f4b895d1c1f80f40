package org.palabre.web.record.leak;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every address that answers to a GET, as it stands in the code: {@code /s/{code}/record}. */
final class Routes {
    private Routes() {}

    static SortedSet<String> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.palabre").stream()
                        .filter(one -> one.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(page -> Arrays.stream(page.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(GET.class))
                                .map(method -> address(page, method)))
                        .collect(toCollection(TreeSet::new));
    }

    private static String address(Class<?> page, Method method) {
        String base = page.getAnnotation(Path.class).value();
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(own -> base.replaceFirst("/$", "") + "/" + own.value())
                .orElse(base);
    }
}
