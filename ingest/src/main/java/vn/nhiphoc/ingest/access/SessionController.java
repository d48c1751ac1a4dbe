package vn.nhiphoc.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A browser's session: {@code POST} with the bearer key sets the key as a cookie that scripts cannot read and that only
 * calls that read figures take; {@code DELETE} (with the key) forgets it. Both answer 204.
 */
@RestController
@RequestMapping("/api/v1/session")
final class SessionController {

    private static final Duration DAY = Duration.ofDays(1);

    @PostMapping
    ResponseEntity<Void> begin(HttpServletRequest request) {
        String key = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring("Bearer ".length())
                .trim();
        return with(cookie(request, key, DAY));
    }

    @DeleteMapping
    ResponseEntity<Void> end(HttpServletRequest request) {
        return with(cookie(request, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(AccessFilter.COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/api/v1")
                .maxAge(life)
                .build();
    }

    private static ResponseEntity<Void> with(ResponseCookie cookie) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
