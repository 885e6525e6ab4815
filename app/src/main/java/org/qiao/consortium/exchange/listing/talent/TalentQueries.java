package org.qiao.consortium.exchange.listing.talent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.listing.OpenWishes;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** Reads students who consented to be listed, for verified employers; for everybody else there are none. */
@Component
class TalentQueries {

    private final Students students;
    private final OpenWishes openWishes;
    private final Organizations organizations;
    private final OrganizationNames names;
    private final Majors majors;
    private final Occupations occupations;
    private final Regions regions;

    TalentQueries(
            Students students,
            OpenWishes openWishes,
            Organizations organizations,
            OrganizationNames names,
            Majors majors,
            Occupations occupations,
            Regions regions) {
        this.students = students;
        this.openWishes = openWishes;
        this.organizations = organizations;
        this.names = names;
        this.majors = majors;
        this.occupations = occupations;
        this.regions = regions;
    }

    /** The receiver that students consent to: clerks of employers that 秘书处 has verified, as long as that holds. */
    boolean mayRead(Viewer viewer, LocalDate today) {
        return viewer.is(Role.ENTERPRISE_CLERK)
                && organizations
                        .find(viewer.organization(), today)
                        .filter(OrganizationView::verifiedEmployer)
                        .isPresent();
    }

    /** All rows that the filter finds, those who graduate first in front. */
    List<TalentRow> find(Viewer viewer, TalentFilter filter, LocalDate today) {
        if (!mayRead(viewer, today)) {
            return List.of();
        }
        var listed = students.consenting(Students.Purpose.LISTING, today).stream()
                .filter(it -> filter.takes(
                        it.level(), it.major().value(), it.graduatesOn().getYear(), it.regionCode()))
                .sorted(Comparator.comparing(StudentView::graduatesOn).thenComparing(StudentView::number))
                .toList();
        var wishes = openWishes.of(viewer, Students.Purpose.LISTING, today);
        var schools = names.namesOf(
                listed.stream().map(StudentView::school).distinct().toList());
        var known = new HashMap<Object, String>();
        return listed.stream()
                .filter(it -> filter.wishes(Optional.ofNullable(wishes.get(it.id()))
                        .map(OpenWishes.Wish::occupations)
                        .orElse(List.of())))
                .map(it ->
                        row(it, Optional.ofNullable(wishes.get(it.id())), schools.getOrDefault(it.school(), ""), known))
                .toList();
    }

    private TalentRow row(
            StudentView student, Optional<OpenWishes.Wish> offer, String school, Map<Object, String> known) {
        return new TalentRow(
                student.number(),
                school,
                known.computeIfAbsent(student.major(), it -> nameOf((MajorCode) it)),
                student.level(),
                YearMonth.from(student.graduatesOn()),
                student.regionCode().isEmpty()
                        ? ""
                        : regions.nameOf(student.regionCode()
                                .substring(0, Math.min(6, student.regionCode().length()))),
                student.certificates(),
                offer.map(OpenWishes.Wish::occupations).orElse(List.of()).stream()
                        .map(it -> known.computeIfAbsent(it, code -> nameOf((OccupationCode) code)))
                        .toList(),
                offer.flatMap(OpenWishes.Wish::from).map(LocalDate::toString).orElse(""));
    }

    private String nameOf(MajorCode code) {
        return majors.find(code).map(Majors.MajorView::name).orElse(code.value());
    }

    private String nameOf(OccupationCode code) {
        return occupations.find(code).map(Occupations.OccupationView::name).orElse(code.value());
    }
}
