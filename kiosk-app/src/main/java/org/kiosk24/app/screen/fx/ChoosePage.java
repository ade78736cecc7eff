package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Words;

/** One tile for each product: a column for each of two destinations where there is room, or one wide column. */
record ChoosePage(Brush brush) {
    Page of(Screen.ChooseProduct choose) {
        Map<String, List<Product>> byDestination = new LinkedHashMap<>();
        for (Product product : choose.products())
            byDestination.computeIfAbsent(product.destination(), d -> new ArrayList<>()).add(product);
        List<List<Product>> columns = List.copyOf(byDestination.values());
        List<Piece> pieces = columns.size() == 2 && brush.roomy() ? sideBySide(columns) : oneColumn(columns);
        return new Page(brush.say("choose.title"), brush.say("choose.lead", choose.maskedName()), pieces,
                List.of(Pages.cancel(brush)));
    }

    private List<Piece> oneColumn(List<List<Product>> columns) {
        return Tiles.rows(columns.stream().flatMap(List::stream).map(this::wide).toList(), 1);
    }

    private List<Piece> sideBySide(List<List<Product>> columns) {
        List<Piece> pieces = new ArrayList<>();
        HBox names = new HBox(16);
        for (List<Product> column : columns) {
            Label name = Parts.word(new ProductWords(brush.words(), column.getFirst()).destination(), "section");
            name.setPrefWidth((Brush.WIDTH - 16) / 2);
            names.getChildren().add(name);
        }
        pieces.add(new Piece(Piece.Role.ASKS, names, 0));
        int longest = Math.max(columns.get(0).size(), columns.get(1).size());
        for (int i = 0; i < longest; i++) {
            List<Region> row = new ArrayList<>();
            for (List<Product> column : columns)
                row.add(i < column.size() ? narrow(column.get(i)) : new Region());
            pieces.addAll(Tiles.rows(row, 2));
        }
        return pieces.stream().map(p -> p.after(Piece.TILE_GAP)).toList();
    }

    private Button wide(Product product) {
        ProductWords say = new ProductWords(brush.words(), product);
        String detail = brush.say("choose.detail", Words.sentence(say.kind()),
                brush.say("choose.stay", product.stayDays()));
        var text = Parts.column(4,
                Parts.text(brush.say("choose.tile", say.destination(), say.validity()), "tile-title"),
                Parts.text(detail, "small"));
        return tile(say, Tiles.withEnd(text, Parts.word(say.fee(), "tile-fee")));
    }

    private Button narrow(Product product) {
        ProductWords say = new ProductWords(brush.words(), product);
        var last = Tiles.withEnd(Parts.column(0, Parts.text(Words.sentence(say.kind()), "small")),
                Parts.word(say.fee(), "tile-fee"));
        return tile(say, Parts.column(2, Parts.text(say.validity(), "tile-title"), last));
    }

    private Button tile(ProductWords say, Region inside) {
        String code = say.product().code();
        return new Tiles(brush).button("choose-" + code, say.line() + ". " + say.fee(), new Touch.Choose(code), inside);
    }
}
