package org.kiosk24.app.service.application;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Submissions;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.service.application.FormDesk.Form;
import org.kiosk24.app.visit.Condition;
import org.kiosk24.app.visit.Condition.Part;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.OrderStep;
import org.kiosk24.app.visit.Leaving;
import org.kiosk24.app.visit.Paper;
import org.kiosk24.app.visit.RecognitionStep;
import org.kiosk24.app.visit.Service;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;

/** An application with the ID card alone. {@link #apply} reads as the story it tells. */
public final class Apply implements Service {
    private static final int MOST_STROKES = 60;
    private static final int MOST_POINTS = 400;
    private final List<Matter> matters;
    private final FormDesk desk;
    private final OrderStep orderStep;
    private final Submissions submissions;
    private final Conversation conversation;
    private final IdCardStep idCardStep;
    private final RecognitionStep recognition;
    private final Paper paper;

    public Apply(List<Matter> matters, FormDesk desk, OrderStep orderStep, Submissions submissions,
            Conversation conversation, IdCardStep idCardStep, RecognitionStep recognition, Paper paper) {
        this.matters = List.copyOf(matters);
        this.desk = desk;
        this.orderStep = orderStep;
        this.submissions = submissions;
        this.conversation = conversation;
        this.idCardStep = idCardStep;
        this.recognition = recognition;
        this.paper = paper;
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public Optional<Text> notNow(Condition condition) {
        return condition.lacks(Part.IDCARD, Part.BUREAU);
    }

    @Override
    public Screen serve(Condition condition) throws Leaving {
        Matter matter = choose();
        Identity identity = IdCardStep.identity(idCardStep.read());
        Screen told = orderStep.order(file -> apply(file, matter, identity));
        return told instanceof Screen.Sheet sheet && toTake(sheet) && condition.works(Part.PRINTER)
                ? paper.handed(sheet)
                : told;
    }

    private static boolean toTake(Screen.Sheet sheet) {
        return sheet.name().equals("application-accepted") || sheet.name().equals("application-missing");
    }

    private Matter choose() throws Leaving {
        List<Matter> today = matters.stream().filter(m -> m.inForce(conversation.today())).toList();
        return conversation.pick("application-kind", Text.say("application.kind"),
                Optional.of(Text.say("application.kind.lead")), today,
                m -> new Block.Choice(m.code(), m.title(), m.lead(), List.of()));
    }

    private Screen.Sheet apply(OrderFile file, Matter matter, Identity identity) throws Leaving {
        recognition.recognise(file, identity);
        conversation.working(Work.ASKING_BUREAU);
        Form form = Conversation.answer(Conversation.twice(() -> desk.form(file.id(), matter, identity)));
        if (!form.missing().isEmpty())
            return FormSheets.missing(matter, form);
        Touch word = conversation.ask(FormSheets.review(matter, form),
                t -> t instanceof Touch.Confirm || t instanceof Touch.Back);
        if (word instanceof Touch.Back)
            return FormSheets.correct(matter);
        Map<String, String> answers = askWhatNoRegisterKnows(matter);
        conversation.ask(FormSheets.consent(matter), t -> t instanceof Touch.Confirm);
        var signature = (Touch.Sign) conversation.ask(FormSheets.sign(matter), t -> t instanceof Touch.Sign);
        conversation.working(Work.ASKING_BUREAU);
        submissions.submit(file, Filings.Kind.APPLICATION, body(matter, identity, answers, signature));
        return told(file.order(), matter);
    }

    private static Screen.Sheet told(Order order, Matter matter) throws Leaving {
        if (order.filed().isPresent())
            return FormSheets.accepted(matter, order.filed().get());
        if (order.refusedByBureau())
            return FormSheets.refused();
        throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
    }

    private Map<String, String> askWhatNoRegisterKnows(Matter matter) throws Leaving {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Matter.Question q : matter.questions())
            answers.put(q.name(), conversation.pick("application-" + q.name().toLowerCase(java.util.Locale.ROOT),
                    q.title(), Optional.of(Text.say("application.question")), q.options(),
                    o -> new Block.Choice(o.code(), o.label(), Text.plain(""), List.of())).code());
        return answers;
    }

    private static String body(Matter matter, Identity identity, Map<String, String> answers, Touch.Sign signature) {
        JsonObject body = BureauClient.json(identity);
        body.addProperty("matter", matter.code());
        JsonArray chosen = new JsonArray();
        answers.forEach((name, option) -> {
            JsonObject answer = new JsonObject();
            answer.addProperty("name", name);
            answer.addProperty("option", option);
            chosen.add(answer);
        });
        body.add("answers", chosen);
        JsonArray strokes = new JsonArray();
        signature.strokes().stream().limit(MOST_STROKES).forEach(stroke -> {
            JsonArray points = new JsonArray();
            stroke.points().stream().limit(MOST_POINTS).forEach(points::add);
            strokes.add(points);
        });
        body.add("signature", strokes);
        return body.toString();
    }
}
