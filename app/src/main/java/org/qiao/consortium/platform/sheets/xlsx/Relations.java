package org.qiao.consortium.platform.sheets.xlsx;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Where a part of a workbook points to. */
final class Relations {

    private record Relation(String id, String type, String target) {}

    private final List<Relation> relations = new ArrayList<>();

    private Relations() {}

    /** Relations of the given part; of the archive itself when the part is empty. */
    static Relations of(XlsxArchive archive, String part) {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var relations = new Relations();
        archive.find(folder + "_rels/" + part.substring(folder.length()) + ".rels")
                .ifPresent(stream -> XmlParts.read(stream, in -> {
                    while (in.hasNext()) {
                        if (in.next() == XMLStreamConstants.START_ELEMENT
                                && in.getLocalName().equals("Relationship")) {
                            relations.relations.add(new Relation(
                                    XmlParts.attribute(in, "Id"),
                                    XmlParts.attribute(in, "Type"),
                                    resolved(folder, XmlParts.attribute(in, "Target"))));
                        }
                    }
                }));
        return relations;
    }

    /** Parts related in the given way, such as {@code styles}. */
    List<String> targets(String type) {
        return relations.stream()
                .filter(it -> it.type().endsWith("/" + type))
                .map(Relation::target)
                .toList();
    }

    Optional<String> worksheet(String id) {
        return relations.stream()
                .filter(it -> it.id().equals(id) && it.type().endsWith("/worksheet"))
                .map(Relation::target)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        try {
            var path = URI.create("/" + folder).resolve(target).getPath();
            return path == null ? target : path.substring(1);
        } catch (IllegalArgumentException notAnAddress) {
            return target;
        }
    }
}
