package org.qiao.consortium.world;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All chapters in the order in which they build on one another. */
@Component
class Chapters {

    private final List<Chapter> chapters;

    @Autowired
    Chapters(
            UnitsChapter units,
            FirmsChapter firms,
            StudentsChapter students,
            WishesChapter wishes,
            PostsChapter posts,
            AffairsChapter affairs,
            MatchesChapter matches,
            CouncilChapter council,
            MeetingsChapter meetings,
            CharterChapter charters,
            ProblemsChapter problems,
            PlanChapter plan,
            LettersChapter letters,
            ConsultationsChapter consultations) {
        this(List.of(
                units,
                firms,
                students,
                wishes,
                posts,
                affairs,
                matches,
                council,
                meetings,
                charters,
                problems,
                plan,
                letters,
                consultations));
    }

    Chapters(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    List<Chapter> inOrder() {
        return chapters;
    }
}
