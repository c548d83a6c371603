package no.bindeledd.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.OptionalInt;
import no.bindeledd.foundation.data.Ids;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Plain text mail by SMTP. The Message-ID comes from the row, so that a mail that goes out a second
 * time after a crash is known for the same.
 */
final class SmtpChannel implements Channel {
  private static final int PERMANENT = 500;

  private final JavaMailSender sender;
  private final MailProperties properties;

  SmtpChannel(JavaMailSender sender, MailProperties properties) {
    this.sender = sender;
    this.properties = properties;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.EMAIL;
  }

  @Override
  public void hand(OutgoingMessage message) {
    try {
      sender.send(mime(message));
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      throw undelivered(e);
    }
  }

  private MimeMessage mime(OutgoingMessage message)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage mime = sender.createMimeMessage();
    var helper = new MimeMessageHelper(mime, false, StandardCharsets.UTF_8.name());
    helper.setFrom(properties.from(), properties.fromName());
    helper.setTo(message.recipient());
    helper.setSubject(message.subject());
    helper.setText(message.body());
    helper.setSentDate(Date.from(message.createdAt()));
    mime.setHeader("Message-ID", "<" + Ids.toText(message.id()) + "@" + properties.domain() + ">");
    mime.setHeader("Content-Language", message.language().code());
    // No answers by machines that are away on holiday (RFC 3834).
    mime.setHeader("Auto-Submitted", "auto-generated");
    return mime;
  }

  /** Keeps the server's number alone: its words often repeat the address. */
  private static Undelivered undelivered(Exception fault) {
    Deque<@Nullable Throwable> open = new ArrayDeque<>();
    open.add(fault);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      OptionalInt code = replyCode(next);
      if (code.isPresent()) {
        String why = "The mail server answered " + code.getAsInt();
        return code.getAsInt() >= PERMANENT ? Undelivered.forGood(why) : Undelivered.forNow(why);
      }
      if (next instanceof MailSendException several) {
        for (Exception one : several.getMessageExceptions()) {
          open.add(one);
        }
      }
      if (next instanceof SendFailedException failed && failed.getNextException() != null) {
        open.add(failed.getNextException());
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
    }
    return Undelivered.forNow(
        "The mail server gave no answer: " + fault.getClass().getSimpleName());
  }

  private static OptionalInt replyCode(Throwable fault) {
    return switch (fault) {
      case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
      case SMTPSenderFailedException from -> OptionalInt.of(from.getReturnCode());
      case SMTPSendFailedException send -> OptionalInt.of(send.getReturnCode());
      default -> OptionalInt.empty();
    };
  }
}
