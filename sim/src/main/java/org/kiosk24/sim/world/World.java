package org.kiosk24.sim.world;

import org.kiosk24.sim.camera.Scene;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kiosk24.sim.bureau.BureauLedger;
import org.kiosk24.app.order.ContinueCode;
import org.kiosk24.device.Mask;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.bureau.BureauModel;
import org.kiosk24.sim.bureau.EndorsementSigner;
import org.kiosk24.sim.bureau.IdentityModel;
import org.kiosk24.sim.bureau.Office;
import org.kiosk24.sim.bureau.QrGatewayModel;
import org.kiosk24.sim.camera.CameraModel;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.citizen.Hands;
import org.kiosk24.sim.citizen.Purse;
import org.kiosk24.sim.idcard.CardImage;
import org.kiosk24.sim.idcard.SdtReaderModel;
import org.kiosk24.sim.payment.TerminalSettings;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.people.Dossier;
import org.kiosk24.sim.people.Newcomer;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.people.Personas;
import org.kiosk24.sim.permit.PermitChipModel;
import org.kiosk24.sim.permit.VirtualPermit;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;
import org.kiosk24.sim.receipt.ReceiptTimes;

/**
 * Everything around one kiosk: its devices, the bureau, the people and their cards. The same on wires and in memory;
 * what joins it to a kiosk is not here.
 */
public final class World implements Hands, Purse {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Longer than any kiosk waits for an answer. */
    private static final Duration SLOW = Duration.ofSeconds(25);
    private static final Duration LATE_SUCCESS = Duration.ofSeconds(20);
    private final Time time;
    private final RandomGenerator random;
    private final EndorsementSigner signer;
    private final Personas personas;
    private int newcomers;
    private final Map<String, PermitCard> cardsByPermit = new HashMap<>();
    private final Map<String, Integer> cardsOf = new HashMap<>();
    private final Map<String, VirtualPermit> chipsByCard = new HashMap<>();
    public final SdtReaderModel idcard;
    public final ZvtTerminalModel payment;
    public final CardStationModel cardStation;
    public final ReceiptPrinterModel receipt;
    public final PermitChipModel permit;
    public final BureauModel bureau;
    public final QrGatewayModel qr;
    public final IdentityModel identity;
    public final CameraModel camera;
    public final Faces faces;
    public final Office office;

    /** A world in memory. */
    public World(Time time, RandomGenerator random, EndorsementSigner signer) {
        this(time, random, signer, VirtualKiosk.COLUMNS, Faces.VIRTUAL);
    }

    /** @param columns half-width characters in a line of the receipt printer's paper */
    public World(Time time, RandomGenerator random, EndorsementSigner signer, int columns, Faces faces) {
        this.time = time;
        this.faces = faces;
        this.random = random;
        this.signer = signer;
        personas = Personas.load(LocalDate.ofInstant(time.now(), CHINA));
        idcard = new SdtReaderModel(time);
        payment = new ZvtTerminalModel(time, TerminalSettings.DEFAULT);
        permit = new PermitChipModel();
        cardStation = new CardStationModel(time, StationTimes.REAL, new ChipField() {
            @Override
            public void onChipInField(PermitCard card) {
                permit.insert(chipsByCard.get(card.id()));
            }

            @Override
            public void onChipGone() {
                permit.remove();
            }
        });
        receipt = new ReceiptPrinterModel(time, ReceiptTimes.REAL, columns);
        bureau = new BureauModel(time, personas, signer, random);
        qr = new QrGatewayModel(time, LATE_SUCCESS);
        identity = new IdentityModel(time, bureau::person, personas, faces.matcher(), random);
        camera = new CameraModel();
        office = new Office(bureau, qr, identity, SLOW);
    }

    public Personas personas() {
        return personas;
    }

    /** Everything that can be broken. */
    public List<Breakable> breakables() {
        return List.of(idcard, payment, cardStation, receipt, permit, bureau, qr, identity, camera);
    }

    public Ledger ledger() {
        return Ledger.of(this, List.copyOf(chipsByCard.values()));
    }

    @Override
    public boolean placeIdCard(String persona) {
        idcard.place(CardImage.of(person(persona).card()));
        return true;
    }

    @Override
    public boolean liftIdCard() {
        idcard.lift();
        return true;
    }

    @Override
    public boolean insertPermit(String persona) {
        Optional<PermitCard> card = card(person(persona));
        return card.isPresent() && cardStation.insert(card.get());
    }

    @Override
    public boolean takePermit() {
        return cardStation.take().isPresent();
    }

    @Override
    public boolean tapBankCard() {
        payment.tap();
        return true;
    }

    @Override
    public boolean payQr() {
        return qr.pay() == QrGatewayModel.Wallet.PAID;
    }

    @Override
    public boolean lookIntoCamera(String persona) {
        camera.show(person(persona).id(), Scene.GOOD);
        return true;
    }

    @Override
    public boolean leaveCamera() {
        camera.clear();
        return true;
    }

    /** From the newest text message, or the newest slip of an interrupted visit or of an application. */
    @Override
    public Optional<String> code(String persona, String sheet) {
        List<String> permits = person(persona).permits().stream().map(p -> Mask.number(p.number())).toList();
        return (switch (sheet) {
            case "collect-code" -> bureau.ledger().messages().stream().filter(m -> permits.contains(m.to()))
                    .map(BureauLedger.Sms::pickup);
            case "continue-code" -> bureau.ledger().endorsements().stream()
                    .filter(e -> permits.contains(e.permit()) && e.state().equals("NOT_ISSUED"))
                    .map(e -> ContinueCode.of(e.orderId()));
            case "progress-number" -> Stream.concat(
                    person(persona).dossier().pending().stream().map(Dossier.Pending::number),
                    bureau.lastApplication(persona).stream());
            case "officer-code" -> identity.codeOnPhone(persona).stream();
            default -> Stream.<String>empty();
        }).filter(code -> !code.isEmpty()).reduce((a, b) -> b);
    }

    @Override
    public void tapEmptyCard() {
        payment.tapEmpty();
    }

    @Override
    public void insertBankCard() {
        payment.insert();
    }

    @Override
    public void enterPin(boolean right) {
        payment.pin(right);
    }

    @Override
    public void pressStop() {
        payment.key("STOP");
    }

    @Override
    public void scan(String qrText) {
        qr.scan(qrText);
    }

    @Override
    public boolean pay(String qrText) {
        return qr.pay(qrText) == QrGatewayModel.Wallet.PAID;
    }

    /** Somebody comes who was not known here; what is made up of them is new each time. */
    public synchronized Persona welcome(Newcomer newcomer) {
        Persona persona = newcomer.persona(++newcomers, LocalDate.ofInstant(time.now(), CHINA));
        personas.add(persona);
        return persona;
    }

    /** Who is called that. Throws {@link IllegalArgumentException} naming those there are. */
    public Persona person(String id) {
        return personas.find(id).orElseThrow(() -> new IllegalArgumentException("no persona '" + id + "'; there are: "
                + String.join(", ", personas.all().stream().map(Persona::id).toList())));
    }

    /** The one piece of plastic that this person carries; the same object whoever carries it. */
    private synchronized Optional<PermitCard> card(Persona person) {
        return person.carries().map(carried -> cardsByPermit.computeIfAbsent(carried.number(), n -> {
            int others = cardsOf.merge(person.id(), 1, Integer::sum) - 1;
            var card = new PermitCard("card-" + person.id() + (others == 0 ? "" : "-" + others), List.of());
            chipsByCard.put(card.id(), chip(carried));
            return card;
        }));
    }

    /**
     * Who comes next as this person carries a permit that was never here, its chip as at the start: a street has more
     * people than there are personas. What became of the old one stays in the books.
     */
    public synchronized void comesWithNewPermit(String persona) {
        if (cardStation.place() == Place.NONE)
            person(persona).carries().ifPresent(carried -> cardsByPermit.remove(carried.number()));
    }

    private VirtualPermit chip(Permit carried) {
        var chip = new VirtualPermit(carried, () -> portrait(carried), time, random);
        personas.all().stream().filter(p -> !p.permits().isEmpty() && p.permits().getFirst().equals(carried))
                .flatMap(p -> Stream.concat(p.dossier().earlier().stream().map(Dossier.Earlier::record),
                        p.unused().stream()))
                .forEach(record -> chip.preload(signer.sign(record)));
        return chip;
    }

    /** The face of the permit's holder, whoever carries it. */
    private byte[] portrait(Permit permit) {
        return faces.portrait(personas.all().stream().filter(p -> p.permits().contains(permit)).map(Persona::id)
                .findFirst().orElse(permit.number()));
    }
}
