package vn.nhiphoc.dashboards.request;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.nhiphoc.dashboards.DashboardsConfiguration;
import vn.nhiphoc.dashboards.clickhouse.ClickHouseAway;

/** Says over HTTP why something cannot be answered. */
@RestControllerAdvice(basePackageClasses = DashboardsConfiguration.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal) {
        return problem(HttpStatus.valueOf(refusal.status()), refusal.code(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(ClickHouseAway failure) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "figures_unavailable",
                "The figures cannot be read at the moment; recording goes on.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", "2");
        }
        return answer.body(problem);
    }
}
