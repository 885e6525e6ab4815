package org.qiao.consortium.platform.figures;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.platform.figures.FigureSource.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All figures of all modules, for whoever adds them up. Values are whole: who shows them to people asks {@link FigureView}. */
@Component
public class Figures {

    private final ObjectProvider<FigureSource> sources;

    Figures(ObjectProvider<FigureSource> sources) {
        this.sources = sources;
    }

    public List<Figure> all() {
        return sources.orderedStream().flatMap(it -> it.figures().stream()).toList();
    }

    public Optional<Figure> find(String code) {
        return all().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public List<Value> values(Figure figure, Question question) {
        return sources.stream()
                .filter(it -> it.figures().contains(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(figure.code()))
                .values(figure, question);
    }

    public long total(Figure figure, Question question) {
        return values(figure, question).stream().mapToLong(Value::value).sum();
    }
}
