// SPDX-License-Identifier: Apache-2.0
#include "demo/walk.hpp"

namespace stepwise::demo {

CareStep assessment_step(std::int32_t start, std::int32_t end, bool long_term, int team, Outcome outcome) {
  CareStep step;
  step.kind = Kind::assessment;
  step.start = start;
  step.end = end;
  step.long_term = long_term;
  step.team = static_cast<std::uint8_t>(team);
  step.method = Method::person_only;
  step.outcome = outcome;
  return step;
}

CareStep service_step(std::int32_t start, std::int32_t end, ServiceType type, Component component, ProviderKind provider) {
  CareStep step;
  step.start = start;
  step.end = end;
  step.type = type;
  step.component = component;
  step.provider = static_cast<std::uint8_t>(provider);
  step.outcome = end == no_day ? Outcome::continuation : Outcome::nfa_ended_as_planned;
  return step;
}

}  // namespace stepwise::demo
