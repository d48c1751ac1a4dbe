package vn.nhiphoc.ingest.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the answers to what goes wrong. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class ProblemConfiguration {}
