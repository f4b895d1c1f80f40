package org.palabre.web.page.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;
import org.palabre.catalog.MethodText;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.studio.Blank;
import org.palabre.studio.Draft;
import org.palabre.studio.Drafts;
import org.palabre.studio.Heading;
import org.palabre.studio.Version;
import org.palabre.studio.Versions;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The methods of a workspace and those of the library; for owners and facilitators. */
@Path("/w/{workspace}/methods")
public class MethodsPage {
    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance methods(Page page, List<Work> works, List<Shipped> library);
    }

    private final Pages pages;
    private final Doors doors;
    private final Drafts drafts;
    private final Versions versions;
    private final Catalog catalog;

    MethodsPage(Pages pages, Doors doors, Drafts drafts, Versions versions, Catalog catalog) {
        this.pages = pages;
        this.doors = doors;
        this.drafts = drafts;
        this.versions = versions;
        this.catalog = catalog;
    }

    @GET
    public Uni<Response> methods(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> works(visit).chain(works -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.methods(page, works, library()));
                }));
    }

    /**
     * Begins a draft like another method.
     *
     * @param library the id of a method of the library; else {@code draft} is one of the workspace's
     */
    @POST
    @Path("copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> copy(
            @RestPath String workspace,
            @RestForm @DefaultValue("") String library,
            @RestForm @DefaultValue("") String draft) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> text(visit, library, draft)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST)))
                .chain(text -> renamed(visit, text))
                .chain(text -> drafts.begin(visit, text))
                .chain(begun -> Pages.goTo("/w/" + workspace + "/methods/" + begun.id())));
    }

    /** Begins a draft with the smallest method there is, in the language of the page. */
    @POST
    @Path("blank")
    public Uni<Response> blank(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> renamed(visit, Blank.in(pages.page(context).language()))
                        .chain(text -> drafts.begin(visit, text)))
                .chain(begun -> Pages.goTo("/w/" + workspace + "/methods/" + begun.id()));
    }

    @POST
    @Path("{draft}/delete")
    public Uni<Response> delete(@RestPath String workspace, @RestPath String draft) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> drafts.delete(visit, draft))
                .map(deleted -> {
                    if (!deleted) {
                        throw new Trouble(Trouble.Kind.BAD_REQUEST);
                    }
                    return Pages.see("/w/" + workspace + "/methods").build();
                });
    }

    /** Whether new sessions can be prepared with what was published of a draft. */
    @POST
    @Path("{draft}/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> offer(
            @RestPath String workspace, @RestPath String draft, @RestForm @DefaultValue("false") boolean on) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> drafts.find(visit, draft)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST)))
                .chain(found -> versions.offer(visit, found.heading().id(), on))
                .chain(() -> Pages.goTo("/w/" + workspace + "/methods")));
    }

    private Uni<List<Work>> works(Visit visit) {
        return drafts.all(visit).chain(all -> versions.all(visit)
                .map(published ->
                        all.stream().map(draft -> Work.of(draft, published)).toList()));
    }

    private List<Shipped> library() {
        return catalog.all().stream()
                .flatMap(entry ->
                        entry instanceof Entry.Usable usable ? Stream.of(Shipped.of(usable.source())) : Stream.empty())
                .toList();
    }

    private Uni<Optional<MethodText>> text(Visit visit, String library, String draft) {
        return library.isEmpty()
                ? drafts.find(visit, draft).map(found -> found.map(Draft::text))
                : Uni.createFrom().item(catalog.text(library));
    }

    /** The same under a name that neither the library nor the workspace has yet. */
    private Uni<MethodText> renamed(Visit visit, MethodText text) {
        return drafts.all(visit).chain(all -> versions.all(visit).map(published -> {
            Set<String> names = Stream.concat(
                            all.stream().map(draft -> draft.heading().id()),
                            published.stream().map(Version::methodId))
                    .collect(Collectors.toSet());
            String id = Heading.of(text.method()).id();
            String free = Stream.concat(
                            Stream.of(id), IntStream.iterate(2, n -> n + 1).mapToObj(n -> id + "-" + n))
                    .filter(name -> !names.contains(name) && catalog.find(name).isEmpty())
                    .findFirst()
                    .orElseThrow();
            return new MethodText("method.yaml", Heading.renamed(text.method(), free), text.locales());
        }));
    }
}
