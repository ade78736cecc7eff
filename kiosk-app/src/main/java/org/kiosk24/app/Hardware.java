package org.kiosk24.app;

import org.kiosk24.device.camera.Camera;
import org.kiosk24.device.camera.GstCamera;
import org.kiosk24.device.camera.CameraTimers;
import org.kiosk24.app.identity.OnnxComparer;
import org.kiosk24.app.identity.OfficerTimers;
import org.kiosk24.app.identity.NotedComparer;
import org.kiosk24.app.identity.OfficerCheck;
import org.kiosk24.app.identity.FaceTimers;
import org.kiosk24.app.identity.FaceFinder;
import org.kiosk24.app.identity.FaceComparer;
import org.kiosk24.app.identity.FaceCheck;
import org.kiosk24.app.identity.CascadeFaceFinder;
import org.kiosk24.app.identity.BureauComparer;
import org.kiosk24.app.bureau.IdentityDeskClient;
import org.kiosk24.app.bureau.IdentityDesk;
import java.util.Optional;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.random.RandomGenerator;
import org.kiosk24.app.bureau.BureauClient;
import org.kiosk24.app.bureau.CertificateFile;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.Credentials;
import org.kiosk24.app.bureau.FilingsClient;
import org.kiosk24.app.bureau.Exchange;
import org.kiosk24.app.bureau.HttpsExchange;
import org.kiosk24.app.bureau.KeyFile;
import org.kiosk24.app.bureau.QrGatewayClient;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.line.Lines;
import org.kiosk24.app.line.WireRecorder;
import org.kiosk24.app.order.Devices;
import org.kiosk24.app.service.issue.RecordCheck;
import org.kiosk24.app.service.issue.SealedRecordCheck;
import org.kiosk24.app.vitals.Vitals;
import org.kiosk24.app.vitals.WatchedCamera;
import org.kiosk24.app.vitals.WatchedLink;
import org.kiosk24.app.vitals.WatchedSlot;
import org.kiosk24.device.cardstation.StationMasker;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.idcard.IdCardReader;
import org.kiosk24.device.idcard.SdtMasker;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.permit.ChipPermitReader;
import org.kiosk24.device.permit.pcsc.Pcsc;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.receipt.ReceiptMasker;
import org.kiosk24.device.time.Time;

/** The devices and the bureau that a configuration names, on their real lines. */
public final class Hardware implements AutoCloseable {
    private final IdCardReader idCards;
    private final Devices devices;
    private final Desks desks;
    private final Recognising recognising;
    private final RecordCheck recordCheck;
    private final Optional<Camera> camera;
    private final X509Certificate certificate;
    private final WireRecorder recorder;

    /**
     * Opens nothing yet but the certificates: lines open when they are first used.
     *
     * @throws IOException if a certificate or key of the bureau's section cannot be read, or the transcripts' folder
     *         cannot be made; the message names it
     */
    public Hardware(KioskConfig config, Time time, RandomGenerator random) throws IOException {
        this(config, new Vitals(time), time, random);
    }

    /** The same, each device watched. */
    public Hardware(KioskConfig config, Vitals vitals, Time time, RandomGenerator random) throws IOException {
        var exchange = exchange(config.bureau());
        recordCheck = SealedRecordCheck.signedBy(CertificateFile.read(config.bureau().seal()));
        recorder = new WireRecorder(wire(config), time);
        if (config.transcripts().dir().isPresent())
            recorder.start();
        var lines = new RecordedLines(recorder, vitals, time);
        idCards = new SdtReader(
                lines.open("idcard", config.idCard().port(), LineSettings.n81(config.idCard().speed()),
                        new SdtMasker()),
                time, SdtTimers.DEFAULT, config.idCard().speed());
        var consultations = new Consultations();
        desks = Desks.over(exchange, consultations);
        camera = config.camera().source()
                .map(source -> new WatchedCamera(new GstCamera(source, time, CameraTimers.DEFAULT),
                        vitals.device("camera")));
        certificate = CertificateFile.read(config.bureau().certificate());
        recognising = recognising(config, exchange, consultations, time);
        devices = new Devices(
                new Tcp300(lines.open("card-station", config.cardStation().port(),
                        LineSettings.n81(config.cardStation().speed()), new StationMasker()), time),
                new ChipPermitReader(new WatchedSlot(new Pcsc(config.permit().reader(), config.permit().pcscSocket(),
                        time, Pcsc.Timers.DEFAULT), vitals.device("permit"), time), time, random),
                new ZvtTerminal(lines.open("payment", config.payment().port(),
                        LineSettings.n82(config.payment().speed()), new ZvtMasker()), time,
                        ZvtSettings.china(config.payment().password()), ZvtTimers.DEFAULT),
                new QrGatewayClient(exchange),
                new EscPosPrinter(lines.open("receipt", config.receipt().port(),
                        LineSettings.n81(config.receipt().speed()), new ReceiptMasker()), time,
                        config.receipt().columns()),
                new BureauClient(exchange, consultations), new FilingsClient(exchange, consultations));
    }

    /** Faces are compared where there is a camera and somebody to compare them; an officer can always be asked. */
    private Recognising recognising(KioskConfig config, Exchange exchange, Consultations consultations, Time time)
            throws IOException {
        IdentityDesk desk = new IdentityDeskClient(exchange, consultations);
        var officer = new OfficerCheck(desk, time, OfficerTimers.DEFAULT);
        if (camera.isEmpty() || config.identity() instanceof KioskConfig.Identity.OfficerOnly)
            return new Recognising(Optional.empty(), officer);
        FaceFinder finder = CascadeFaceFinder.load(CascadeFaceFinder.FRONTAL_FACE);
        FaceComparer comparer = config.identity() instanceof KioskConfig.Identity.OnBox(var model, var threshold)
                ? new NotedComparer(OnnxComparer.load(model, threshold, finder), consultations)
                : new BureauComparer(desk);
        return new Recognising(
                Optional.of(new FaceCheck(camera.get(), finder, comparer, time, FaceTimers.DEFAULT)), officer);
    }

    /** Lines as configured, each watched, and overheard by the recorder. */
    private record RecordedLines(WireRecorder recorder, Vitals vitals, Time time) {
        Link open(String device, Port port, LineSettings settings, Masker masker) {
            return recorder.over(device,
                    new WatchedLink(Lines.open(port, settings, time), vitals.device(device), time), masker);
        }
    }

    /** Where what goes over the lines is written down: all day as configured, or while staff has it recorded. */
    public static Path wire(KioskConfig config) {
        return config.transcripts().dir().orElse(config.kiosk().dir().resolve("wire"));
    }

    /** The kiosk's key and certificates where the configuration puts them. */
    public static Credentials credentials(KioskConfig.Bureau bureau) {
        return new Credentials(new KeyFile(bureau.key()), bureau.certificate(), bureau.ca());
    }

    private static HttpsExchange exchange(KioskConfig.Bureau bureau) throws IOException {
        Credentials credentials = credentials(bureau);
        if (!credentials.enrolled())
            throw new IOException("this kiosk is not enrolled at the bureau: " + bureau.key() + " or "
                    + bureau.certificate()
                    + " is missing; 'kiosk enrol --config FILE' makes the key and the request for it");
        try {
            return new HttpsExchange(bureau.url(), credentials.tls(),
                    new HttpsExchange.Timeouts(bureau.timeout(), bureau.timeout()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the bureau's certificates or the kiosk's key cannot be used: " + e.getMessage(), e);
        }
    }

    public IdCardReader idCards() {
        return idCards;
    }

    public Devices devices() {
        return devices;
    }

    /** Empty in a kiosk without one. */
    public Optional<Camera> camera() {
        return camera;
    }

    /** The kiosk's own, as the bureau signed it. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Records from the start if the configuration names a folder for transcripts. */
    public WireRecorder recorder() {
        return recorder;
    }

    public Recognising recognising() {
        return recognising;
    }

    public Desks desks() {
        return desks;
    }

    public RecordCheck recordCheck() {
        return recordCheck;
    }

    @Override
    public void close() {
        idCards.close();
        devices.station().close();
        devices.permits().close();
        devices.terminal().close();
        devices.printer().close();
    }
}
