// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/field_writer.hpp"

namespace stepwise::conversation {

std::vector<Html> said_fields(const FieldWriter& field, Which which) {
  std::vector<Html> all;
  if (which == Which::listen) all.push_back(field.text("what_matters", t("Their own words. What would make a difference?"), 4));
  if (which == Which::intensive) all.push_back(field.text("must_change", t("What would bring safety and control back?"), 4));
  if (which == Which::good_life) all.push_back(field.text("good_life", t("Their own picture of it, before any talk of services"), 4));
  all.push_back(field.text("strengths", t("Begin here: the person’s own, then the family’s, then the neighbourhood’s"), 3));
  all.push_back(field.text("connections", t("Whom they were linked with, and how it went"), 3));
  if (which == Which::good_life) all.push_back(field.text("planning_with", t("Family, friends, an advocate"), 2));
  return all;
}

}  // namespace stepwise::conversation
