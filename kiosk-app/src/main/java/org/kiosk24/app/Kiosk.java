package org.kiosk24.app;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kiosk24.app.diag.Inspections;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.maintenance.Bench;
import org.kiosk24.app.maintenance.HealthTask;
import org.kiosk24.app.maintenance.RecorderTask;
import org.kiosk24.app.maintenance.ReportTask;
import org.kiosk24.app.maintenance.SelfTestTask;
import org.kiosk24.app.maintenance.StaffSide;
import org.kiosk24.app.maintenance.StaffTask;
import org.kiosk24.app.maintenance.StaffVisit;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outbox;
import org.kiosk24.app.order.Payments;
import org.kiosk24.app.order.Slips;
import org.kiosk24.app.order.Submissions;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.catalogue.Catalogue;
import org.kiosk24.app.service.application.Apply;
import org.kiosk24.app.service.application.Matter;
import org.kiosk24.app.service.asked.Asked;
import org.kiosk24.app.service.booking.Booking;
import org.kiosk24.app.service.collect.Collect;
import org.kiosk24.app.service.endorsement.Endorsement;
import org.kiosk24.app.service.guide.Guide;
import org.kiosk24.app.service.guide.GuideEntry;
import org.kiosk24.app.service.issue.Issue;
import org.kiosk24.app.service.permit.MyPermit;
import org.kiosk24.app.service.progress.Progress;
import org.kiosk24.app.service.reprint.Reprinting;
import org.kiosk24.app.service.resume.Resume;
import org.kiosk24.app.service.issue.RecordCheck;
import org.kiosk24.app.visit.Citizen;
import org.kiosk24.app.visit.Conversation;
import org.kiosk24.app.visit.Farewell;
import org.kiosk24.app.visit.IdCardStep;
import org.kiosk24.app.visit.Neighbours;
import org.kiosk24.app.visit.Paper;
import org.kiosk24.app.visit.OrderStep;
import org.kiosk24.app.visit.PermitStep;
import org.kiosk24.app.visit.RecognitionStep;
import org.kiosk24.app.visit.Till;
import org.kiosk24.app.visit.Visit;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** One kiosk, put together from its parts: real devices on the box, models in a simulation, nobody can tell. */
public final class Kiosk {
    private final Duty duty;

    /**
     * @param id the kiosk's name at the bureau
     * @param place where it stands, as slips name it
     * @param language what the welcome screen speaks
     */
    public record Settings(String id, String place, ZoneId zone, Language language, VisitTimers timers,
            Catalogue catalogue) {}

    public Kiosk(Settings settings, IdCardReader idCards, Devices devices, Desks desks, Recognising recognising,
            Journal journal,
            RecordCheck recordCheck, Display display, Mailbox<Touch> touches, Inspections inspections,
            StaffSide staffSide, Time time, RandomGenerator random) {
        var orders = new Orders(journal, settings.id(), time, settings.zone(), random);
        var payments = new Payments(devices.terminal(), devices.gateway(), time);
        var slips = new Slips(settings.place(), time, settings.zone());
        var fulfilment = new Fulfilment(devices, payments, slips, time, settings.timers().take());
        var citizen = new Citizen(display, touches, time, settings.language());
        var conversation = new Conversation(citizen, settings.timers(), time, settings.zone());
        var idCardStep = new IdCardStep(idCards, conversation);
        var permitStep = new PermitStep(devices, conversation);
        var recognition = new RecognitionStep(recognising.face(), recognising.officer(), conversation);
        var till = new Till(payments, conversation);
        var orderStep = new OrderStep(orders, fulfilment, citizen);
        var issue = new Issue(devices, orderStep, recordCheck, settings.catalogue(), conversation);
        var paper = new Paper(devices.printer(), settings.place(), conversation, time, settings.zone());
        var submissions = new Submissions(devices.filings(), time);
        var neighbours = new Neighbours();
        var bureau = devices.bureau();
        var endorsement = new Endorsement(bureau, issue, conversation, idCardStep, permitStep, recognition, till);
        var services = List.of(endorsement,
                new Collect(bureau, issue, conversation, idCardStep, permitStep, recognition, till),
                new Progress(desks.progress(), conversation, idCardStep),
                new MyPermit(desks.entries(), issue, orderStep, recordCheck, conversation, idCardStep, permitStep,
                        recognition),
                new Reprinting(bureau, issue, conversation, idCardStep, permitStep, recognition),
                new Apply(Matter.shipped(), desks.forms(), orderStep, submissions, conversation, idCardStep,
                        recognition, paper),
                new Guide(GuideEntry.shipped(), conversation),
                new Booking(desks.counters(), orderStep, submissions, conversation, idCardStep, paper),
                new Resume(bureau, issue, conversation, idCardStep, permitStep, recognition, till));
        var farewell = new Farewell(conversation, paper, new Asked(desks.consultations())::sheet);
        var visit = new Visit(services, conversation, farewell, desks.consultations(), neighbours);
        duty = new Duty(idCards, devices, orders, fulfilment, new Outbox(orders, devices.bureau(), time), citizen,
                endorsement, visit, neighbours, inspections,
                new StaffVisit(tasks(settings, idCards, devices, staffSide), staffSide.login(), neighbours, citizen),
                staffSide.door());
    }

    /** The staff's menu, line by line. */
    private static List<StaffTask> tasks(Settings settings, IdCardReader idCards, Devices devices, StaffSide side) {
        List<StaffTask> tasks = new ArrayList<>(List.of(
                new HealthTask(side.diagnostics()),
                new SelfTestTask(new Bench(idCards, devices, side.camera(), side.lights())),
                new RecorderTask(side.recorder(), settings.zone()),
                new ReportTask(side.diagnostics(), side.reports(), settings.place(), side.software())));
        tasks.addAll(side.more());
        return tasks;
    }

    /** Drives every open order to its end, then serves one person after another, for ever. */
    public void run() {
        duty.run();
    }
}
