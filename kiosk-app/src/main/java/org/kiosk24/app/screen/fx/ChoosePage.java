package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

/** One button for each product: a column for each destination, or one wide column when there is only one. */
record ChoosePage(Words words, Consumer<Touch> tap) {
    private static final int ROWS = 5;
    /** With a button for the next ones below. */
    private static final int ROWS_OF_MANY = 3;
    private static final double COLUMN_WIDTH = 456;
    private static final double PADDING = 28;

    Page of(Screen.ChooseProduct choose) {
        List<List<Product>> columns = columns(choose.products());
        StackPane shown = new StackPane();
        show(shown, columns, 0);
        return new Page(words.say("choose.title"), words.say("choose.lead", choose.maskedName()), shown,
                List.of(Page.other("cancel", words.say("button.cancel"), new Touch.Cancel())));
    }

    /** Products by destination in the order in which the bureau named them; more than two share two columns. */
    static List<List<Product>> columns(List<Product> products) {
        Map<String, List<Product>> byDestination = new LinkedHashMap<>();
        for (Product product : products)
            byDestination.computeIfAbsent(product.destination(), d -> new ArrayList<>()).add(product);
        if (byDestination.size() <= 2)
            return List.copyOf(byDestination.values());
        List<List<Product>> two = List.of(new ArrayList<>(), new ArrayList<>());
        byDestination.values().forEach(each -> two.get(two.get(0).size() <= two.get(1).size() ? 0 : 1).addAll(each));
        return two;
    }

    /** Shows rows {@code from} and following; a button shows the next ones if there are more. */
    private void show(StackPane where, List<List<Product>> columns, int from) {
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        int rows = longest > ROWS ? ROWS_OF_MANY : ROWS;
        HBox row = Parts.row(24);
        row.setAlignment(Pos.TOP_LEFT);
        for (List<Product> column : columns)
            row.getChildren().add(column(column.stream().skip(from).limit(rows).toList(), columns.size()));
        VBox body = Parts.column(24, Parts.space(), row);
        if (longest > ROWS) {
            int next = from + rows < longest ? from + rows : 0;
            Button more = Parts.button("more", () -> show(where, columns, next), "action", "other");
            more.setText(words.say("button.more"));
            more.setMaxWidth(Double.MAX_VALUE);
            body.getChildren().add(more);
        }
        where.getChildren().setAll(body);
    }

    private Region column(List<Product> products, int columns) {
        VBox column = Parts.column(20);
        String destination = "";
        for (Product product : products) {
            ProductWords say = new ProductWords(words, product);
            if (!say.destination().equals(destination))
                column.getChildren().add(Parts.text(say.destination(), "section"));
            destination = say.destination();
            column.getChildren().add(columns == 1 ? wide(say) : narrow(say));
        }
        column.setPrefWidth(columns == 1 ? 2 * COLUMN_WIDTH + 24 : COLUMN_WIDTH);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Button wide(ProductWords say) {
        VBox text = Parts.column(6, Parts.word(say.validity(), "tile-title"), Parts.word(
                words.say("choose.detail", Words.sentence(say.kind()),
                        words.say("choose.stay", say.product().stayDays())),
                "tile-small"));
        HBox row = Parts.row(24, text, Parts.space(), Parts.word(say.fee(), "tile-fee"));
        return tile(say, row, 2 * COLUMN_WIDTH + 24);
    }

    private Button narrow(ProductWords say) {
        HBox last = Parts.row(12, Parts.word(Words.sentence(say.kind()), "tile-small"), Parts.space(),
                Parts.word(say.fee(), "tile-fee"));
        return tile(say, Parts.column(6, Parts.word(say.validity(), "tile-title"), last), COLUMN_WIDTH);
    }

    private Button tile(ProductWords say, Region inside, double width) {
        Touch touch = new Touch.Choose(say.product().code());
        Button tile = Parts.button("choose-" + say.product().code(), () -> tap.accept(touch), "tile");
        inside.setPrefWidth(width - 2 * PADDING);
        tile.widthProperty().addListener((observed, before, now) -> inside
                .setPrefWidth(Math.max(width, now.doubleValue()) - 2 * PADDING));
        tile.setGraphic(inside);
        tile.setPrefWidth(width);
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }
}
