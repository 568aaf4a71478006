package org.planningtogether.certificate;

import java.util.List;
import java.util.Locale;
import org.planningtogether.certificate.Claim.Nameless;
import org.planningtogether.certificate.Claim.NotFinished;
import org.planningtogether.certificate.Claim.NotPrintable;
import org.planningtogether.certificate.Claim.NotRecorded;
import org.planningtogether.certificate.Claim.Ready;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Module;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.paper.Press;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Standing;
import org.springframework.stereotype.Service;

/** Who may have a certificate, and what it says. */
@Service
class Claims {

  private final Enrolments enrolments;
  private final Progress progress;
  private final Catalogue catalogue;
  private final Certificates certificates;
  private final Stages stages;
  private final Press press;
  private final PublicUrl publicUrl;

  Claims(
      Enrolments enrolments,
      Progress progress,
      Catalogue catalogue,
      Certificates certificates,
      Stages stages,
      Press press,
      PublicUrl publicUrl) {
    this.enrolments = enrolments;
    this.progress = progress;
    this.catalogue = catalogue;
    this.certificates = certificates;
    this.stages = stages;
    this.press = press;
    this.publicUrl = publicUrl;
  }

  /** Issues the certificate when it is due: the same one every time. */
  Claim of(Visitor visitor, Locale locale) {
    return visitor.enrolment().map(enrolment -> of(enrolment, locale)).orElseGet(NotRecorded::new);
  }

  private Claim of(EnrolmentId enrolment, Locale locale) {
    var standing = progress.of(enrolment);
    if (!standing.isDone()) {
      return new NotFinished(left(standing, locale));
    }
    var name = enrolments.find(enrolment).map(Enrolment::name).flatMap(PersonName::of);
    if (name.isEmpty()) {
      return new Nameless();
    }
    return press.canPrint(name.get().value())
        ? new Ready(sheet(enrolment, name.get(), locale))
        : new NotPrintable(name.get().value());
  }

  private Sheet sheet(EnrolmentId enrolment, PersonName name, Locale locale) {
    var certificate = certificates.issue(enrolment, name);
    return new Sheet(
        name.value(),
        stages.of(enrolment, locale),
        stages.day(certificate.issuedAt(), locale),
        certificate.code().toString(),
        publicUrl.at(VerifyController.PATH).toString().replaceFirst("^https://", ""));
  }

  private List<Module> left(Standing standing, Locale locale) {
    return catalogue.course(locale).modules().stream()
        .filter(module -> standing.of(module.id()).filter(ModuleStanding::isDone).isEmpty())
        .toList();
  }
}
