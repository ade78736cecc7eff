package org.kiosk24.sim.people;

import java.util.List;
import java.util.Optional;
import org.kiosk24.device.idcard.IdCard;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;

/**
 * One synthetic citizen.
 *
 * @param id by which the control API knows the person
 * @param note what is special, for developers
 * @param carries the permit the person puts into the slot; not always the person's own
 * @param permits the person's own permits on the bureau's file, newest first; all but the first are cancelled
 * @param unused endorsements on the newest permit that were never used, as their chip keeps them
 * @param standing what else the bureau has on file
 * @param dossier what other offices have
 */
public record Persona(String id, String note, IdCard card, Optional<Permit> carries, List<Permit> permits,
        List<EndorsementRecord> unused, Standing standing, Dossier dossier) {
    @Override
    public String toString() {
        return "Persona " + id;
    }
}
