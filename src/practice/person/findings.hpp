// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "access/access.hpp"

namespace stepwise::person {

/// Something found out with a person that is taken further in another room: its words to begin with there, and the link back
/// from its own page once something was made of it. Without either, nothing is known and nothing is linked.
struct Findings {
  std::function<std::optional<std::string>(store::ReadTx&, const access::ReadablePerson&, std::string_view finding)> words = {};
  std::function<void(store::WriteTx&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view by)> link_back = {};

  std::string words_of(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view finding) const {
    return words && !finding.empty() ? words(tx, who, finding).value_or("") : "";
  }
  void became(store::WriteTx& tx, PersonId person, std::string_view finding, std::string_view leads_to, std::string_view by) const {
    if (link_back && !finding.empty()) link_back(tx, person, finding, leads_to, by);
  }
};

/// The finding that a form begins from: of the address when it opens, of the form when it comes back; "" for none.
inline std::string finding_of(const access::Visit& visit) {
  const auto& request = visit.request;
  return std::string{request.method == http::Method::get ? request.query.get("finding") : request.form.fields.get("finding")};
}

}  // namespace stepwise::person
