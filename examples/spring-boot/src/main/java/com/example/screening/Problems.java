package com.example.screening;

import io.tidewaiter.intake.NotAShipmentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as RFC 9457 has it, to the caller alone. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail notAShipment(NotAShipmentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  /** Whatever else it is, nobody looked at the goods to the end. */
  @ExceptionHandler
  ProblemDetail failed(Throwable failure) {
    LOG.error("A shipment could not be screened", withoutMessages(failure));
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "The shipment could not be screened: nothing was cleared.");
  }

  /** What failed and where. A message may quote a party, and parties do not belong in a log. */
  private static Throwable withoutMessages(Throwable failure) {
    Throwable bare = new Throwable(failure.getClass().getName());
    bare.setStackTrace(failure.getStackTrace());
    if (failure.getCause() != null) {
      bare.initCause(withoutMessages(failure.getCause()));
    }
    return bare;
  }
}
