package org.kiosk24.sim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void what_would_be_markup_is_only_text() {
        String page = new Markup().leaf("p", "<b>&\"\u0007x\uFFFF", "title", "\"><i>&").page();
        assertTrue(page.contains("<p title=\"&quot;&gt;&lt;i&gt;&amp;\">&lt;b&gt;&amp;\"x</p>"), page);
    }

    @Test
    void an_element_left_open_is_a_mistake() {
        assertThrows(IllegalStateException.class, () -> new Markup().open("p").page());
    }

    @Test
    void money_has_two_digits_after_the_point_and_commas_before_it() {
        assertEquals("￥0.00", Money.yuan(0));
        assertEquals("￥0.05", Money.yuan(5));
        assertEquals("−￥15.00", Money.yuan(-1500));
        assertEquals("￥1,234,567.89", Money.yuan(123_456_789));
        assertEquals("￥999.00", Money.yuan(99_900));
    }

    @Test
    void lengths_of_time_are_written_as_people_say_them() {
        assertEquals("0 秒", Clock.zh(Duration.ZERO));
        assertEquals("1 分 05 秒", Clock.zh(Duration.ofSeconds(65)));
        assertEquals("2 小时 00 分", Clock.zh(Duration.ofHours(2)));
        assertEquals("59 s", Clock.en(Duration.ofMillis(59_400)));
        assertEquals("1 min 00 s", Clock.en(Duration.ofMillis(59_500)));
    }

    @Test
    void a_scale_has_round_steps_and_reaches_the_highest_column() {
        for (int most = 1; most < 3000; most++) {
            int step = Axis.step(most, 5);
            assertTrue((long) step * 5 >= most && step <= Math.max(1, most), most + ": " + step);
            assertTrue(String.valueOf(step).matches("[125]0*"), most + ": " + step);
        }
    }

    @Test
    void a_product_is_called_by_where_how_long_and_how_often() {
        var words = new Words();
        assertEquals("香港 3 个月 2 次", words.product("HKG3M2T").zh());
        assertEquals("澳门 1 年 多次", words.product("MAC1Y9T").zh());
        assertEquals("ABC", words.product("ABC").zh());
    }
}
