package vn.nhiphoc.dashboards.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands where the server's access filter stands: the key {@code unit:ID} is a unit's, {@code none} is no key. */
@Component
class TestAccess extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Authorization");
        if ("Bearer none".equals(key)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (key != null && key.startsWith("Bearer unit:")) {
            request.setAttribute("vn.nhiphoc.access.unit", key.substring("Bearer unit:".length()));
            chain.doFilter(new InRole(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class InRole extends HttpServletRequestWrapper {
        InRole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("unit");
        }
    }
}
