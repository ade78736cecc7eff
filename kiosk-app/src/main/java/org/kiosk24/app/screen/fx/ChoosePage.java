package org.kiosk24.app.screen.fx;

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
    private static final double COLUMN_WIDTH = 456;

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
        HBox row = Parts.row(24);
        row.setAlignment(Pos.TOP_LEFT);
        for (List<Product> column : columns)
            row.getChildren().add(column(column, from, columns.size()));
        VBox body = Parts.column(24, Parts.space(), row);
        if (longest > ROWS) {
            int next = from + ROWS < longest ? from + ROWS : 0;
            Button more = Parts.button("more", () -> show(where, columns, next), "action", "other");
            more.setText(words.say("button.more"));
            more.setMaxWidth(Double.MAX_VALUE);
            body.getChildren().add(more);
        }
        where.getChildren().setAll(body);
    }

    private Region column(List<Product> products, int from, int columns) {
        VBox column = Parts.column(20);
        String destination = "";
        for (Product product : products.stream().skip(from).limit(ROWS).toList()) {
            ProductWords say = new ProductWords(words, product);
            if (!say.destination().equals(destination))
                column.getChildren().add(Parts.text(say.destination(), "section"));
            destination = say.destination();
            column.getChildren().add(tile(say));
        }
        column.setPrefWidth(columns == 1 ? 2 * COLUMN_WIDTH + 24 : COLUMN_WIDTH);
        column.setMaxWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Button tile(ProductWords say) {
        Touch touch = new Touch.Choose(say.product().code());
        Button tile = Parts.button("choose-" + say.product().code(), () -> tap.accept(touch), "tile");
        HBox last = Parts.row(12, Parts.text(words.say("choose.stay", say.product().stayDays()), "tile-small"),
                Parts.space(), Parts.word(say.fee(), "tile-fee"));
        VBox text = Parts.column(4, Parts.text(say.validity(), "tile-title"), Parts.text(say.kind(), "tile-small"),
                last);
        tile.setGraphic(text);
        tile.setMaxWidth(Double.MAX_VALUE);
        text.prefWidthProperty().bind(tile.widthProperty().subtract(68));
        return tile;
    }
}
