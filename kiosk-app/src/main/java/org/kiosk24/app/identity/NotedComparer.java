package org.kiosk24.app.identity;

import java.util.List;
import org.kiosk24.app.bureau.Consultation.Answer;
import org.kiosk24.app.bureau.Consultation.Purpose;
import org.kiosk24.app.bureau.Consultation.Question;
import org.kiosk24.app.bureau.Consultation.Register;
import org.kiosk24.app.bureau.Consultations;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.device.Result;

/** Lets another compare inside the kiosk, and notes for the person that it was done and what it came to. */
public final class NotedComparer implements FaceComparer {
    private static final Question HERE = new Question(Register.FACES_HERE, Purpose.RECOGNISE);
    private final FaceComparer comparer;
    private final Consultations consultations;

    public NotedComparer(FaceComparer comparer, Consultations consultations) {
        this.comparer = comparer;
        this.consultations = consultations;
    }

    @Override
    public Result<Likeness> compare(Pair pair) {
        Result<Likeness> result = comparer.compare(pair);
        consultations.add(List.of(HERE.answered(switch (result) {
            case Result.Done<Likeness>(var likeness) -> switch (likeness) {
                case SAME -> Answer.SAME;
                case NOT_SAME -> Answer.NOT_SAME;
                case UNSURE -> Answer.UNSURE;
            };
            case Result.Refused<Likeness> refused -> Answer.NO_ANSWER;
            case Result.Failed<Likeness> failed -> Answer.NO_ANSWER;
            case Result.Unknown<Likeness> unknown -> Answer.NO_ANSWER;
        })));
        return result;
    }
}
