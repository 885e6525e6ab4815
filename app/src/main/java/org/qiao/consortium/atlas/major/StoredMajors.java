package org.qiao.consortium.atlas.major;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.NameIndex;
import org.springframework.stereotype.Component;

/** The catalogue in memory. */
@Component
class StoredMajors implements Majors {

    private static final Affinity NONE = new Affinity(0, "");

    private final MajorCatalogue catalogue;
    private final Classification classification;
    private final Affinities affinities;
    private final Map<Level, Map<String, Major>> byName = new EnumMap<>(Level.class);
    private final Map<Affinities.Path, String> sentences = new EnumMap<>(Affinities.Path.class);

    StoredMajors(MajorCatalogue catalogue, Classification classification, Texts texts) {
        this.catalogue = catalogue;
        this.classification = classification;
        this.affinities = new Affinities(catalogue);
        catalogue
                .all()
                .forEach(it -> byName.computeIfAbsent(it.level(), level -> new HashMap<>())
                        .put(NameIndex.normalize(it.name()), it));
        for (var path : Affinities.Path.values()) {
            sentences.put(path, texts.of("atlas.affinity." + path.key()));
        }
    }

    @Override
    public Optional<MajorView> find(MajorCode code) {
        return catalogue.find(code.value()).map(StoredMajors::view);
    }

    @Override
    public List<MajorView> search(String words, int limit) {
        return catalogue.search(words, limit).stream()
                .map(it -> view(it.thing()))
                .toList();
    }

    @Override
    public Optional<MajorView> named(String name, String level) {
        return Level.of(level)
                .map(it -> byName.getOrDefault(it, Map.of()).get(NameIndex.normalize(name)))
                .map(StoredMajors::view);
    }

    private static MajorView view(Major it) {
        return new MajorView(
                new MajorCode(it.code()),
                it.name(),
                it.level().label(),
                it.classCode(),
                it.className(),
                it.categoryName());
    }

    @Override
    public List<OccupationCode> aims(MajorCode major) {
        return catalogue.find(major.value()).stream()
                .flatMap(it -> it.occupations().stream())
                .map(Major.Aim::code)
                .filter(OccupationCode::isValid)
                .distinct()
                .map(OccupationCode::new)
                .toList();
    }

    @Override
    public Affinity affinity(MajorCode major, OccupationCode occupation) {
        return affinities
                .between(major.value(), occupation.value())
                .map(it -> new Affinity(it.path().weight(), sentence(it, major, occupation)))
                .orElse(NONE);
    }

    /** Filled in by hand: a message format would cost more than finding the path. */
    private String sentence(Affinities.Link link, MajorCode major, OccupationCode occupation) {
        return sentences
                .getOrDefault(link.path(), "")
                .replace("{0}", catalogue.find(major.value()).map(Major::name).orElse(""))
                .replace(
                        "{1}",
                        classification
                                .find(occupation.value())
                                .map(Occupation::name)
                                .orElse(""))
                .replace("{2}", link.through());
    }
}
