package no.bindeledd.activity;

import java.util.Map;
import no.bindeledd.activity.data.QuestionRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Carries an answer to whoever asked, from the portal's own address; queued in the transaction of
 * the answer.
 */
@Component
class AnswerLetters {
  private final Dispatch dispatch;
  private final PortalProperties portal;

  AnswerLetters(Dispatch dispatch, PortalProperties portal) {
    this.dispatch = dispatch;
    this.portal = portal;
  }

  void send(Question question, QuestionRepository.To to, String answer) {
    String page =
        "/%s/activities/%s-%s"
            .formatted(
                to.language().code(),
                Ids.toText(question.municipality()),
                Ids.toText(question.activity()));
    Map<String, Object> values =
        Map.of(
            "title",
            question.title(),
            "question",
            new Message.Lines(question.text()),
            "answer",
            new Message.Lines(answer),
            "link",
            portal.link(page));
    dispatch.send(
        Message.email(to.address(), "activity-answer", to.language(), values)
            .fromMunicipality(question.municipality()));
  }
}
