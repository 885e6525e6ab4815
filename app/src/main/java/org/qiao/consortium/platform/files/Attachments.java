package org.qiao.consortium.platform.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 附件 — asks for the files of things. */
@Component
public class Attachments {

    private final FileStore store;
    private final ObjectProvider<FileSubject> subjects;

    Attachments(FileStore store, ObjectProvider<FileSubject> subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** The card for the page of a thing that the viewer sees; empty when they do not see its files. */
    public FilesCard card(Viewer viewer, SubjectRef subject) {
        return owner(subject.kind())
                .flatMap(owner -> owner.find(viewer, subject.id())
                        .map(it ->
                                new FilesCard(lines(it.subject()), it.mayChange() ? pageOf(owner, it.number()) : "")))
                .orElseGet(() -> new FilesCard(List.of(), ""));
    }

    /** The files of a thing, the oldest first; whether somebody sees the thing is the caller's to know. */
    public List<Attachment> of(SubjectRef subject) {
        return store.of(subject);
    }

    static String pageOf(FileSubject owner, String number) {
        return "/attachments/" + owner.word() + "/" + number;
    }

    List<FilesCard.Line> lines(SubjectRef subject) {
        return store.of(subject).stream().map(Attachments::line).toList();
    }

    private static FilesCard.Line line(Attachment it) {
        return new FilesCard.Line(
                it.number(),
                it.name(),
                it.type().label() + " · " + size(it.bytes()),
                it.addedBy() + " " + Written.moment(it.addedAt()),
                it.url(),
                it.type().isShown() ? it.url() + "/view" : "",
                it.type().isImage() ? it.url() + "/picture" : "");
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : "%.1f MB".formatted(bytes / 1_048_576.0);
    }

    /** @throws NotFound when there is none of this word, or the thing is not the viewer's to see */
    FileSubject.Holder holder(Viewer viewer, String word, String number) {
        return subjects.stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .flatMap(it -> it.find(viewer, number))
                .orElseThrow(() -> new NotFound("platform.files." + word, number));
    }

    /** @throws NotFound when there is none, or its thing is not the viewer's to see */
    Attachment get(Viewer viewer, String number) {
        return store.byNumber(number)
                .filter(it -> holder(viewer, it).isPresent())
                .orElseThrow(() -> new NotFound("platform.file", number));
    }

    Optional<FileSubject.Holder> holder(Viewer viewer, Attachment attachment) {
        return owner(attachment.subject().kind())
                .flatMap(it -> it.find(viewer, attachment.subject().id()));
    }

    private Optional<FileSubject> owner(String kind) {
        return Optional.ofNullable(subjects.stream()
                .collect(Collectors.toMap(FileSubject::kind, Function.identity()))
                .get(kind));
    }
}
