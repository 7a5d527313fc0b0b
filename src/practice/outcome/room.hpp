// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "practice/outcome/check.hpp"
#include "practice/outcome/outcome_lists.hpp"
#include "practice/outcome/outcome_site.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::outcome {

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  Lists lists;
  Lexicon lexicon;
  std::vector<std::pair<Message, Serving>> serving = {};
  AsksWhetherCarer is_carer = {};
};
using RoomPointer = std::shared_ptr<const Room>;

/// What a form of a step is made from.
struct Asking {
  const Room& room;
  access::Visit& visit;
  store::ReadTx& tx;
  const sheet::Opened& opened;
  Outcome outcome;                 ///< as it is now; one that is not begun yet has no reference
  std::vector<Outcome> all;        ///< of the person
  std::vector<Action> actions;     ///< of this outcome
  std::string home() const { return outcome_href(opened.banner.reference, outcome.reference.empty() ? "new" : outcome.reference); }
};
/// One of the eight steps as a form, the closing of an outcome ("close"), or taking it up again.
Result<sheet::Form> step_form(const Asking& asking, Step step);
Result<sheet::Form> closing_form(const Asking& asking);
/// An action; `action` is nothing for a new one.
Result<sheet::Form> action_form(const Asking& asking, const std::optional<Action>& action);

/// The steps, each made by its own; step_form adds what they share.
sheet::Form check_form(const Asking& asking);
sheet::Form now_form(const Asking& asking);
sheet::Form first_form(const Asking& asking);
sheet::Form success_form(const Asking& asking);
sheet::Form test_form(const Asking& asking);
sheet::Form barriers_form(const Asking& asking);
sheet::Form actions_form(const Asking& asking);
sheet::Form record_form(const Asking& asking);
/// What a step changes in an outcome.
using Put = std::function<void(const http::Fields&, Outcome&)>;
/// A form that saves what `put` changes, and goes on to `next`, a part of the outcome's address; "" for its page.
void save_with(sheet::Form& form, const Asking& asking, Put put, std::string next, std::string_view action);

/// What is asked about a wording, as markup. Nothing to ask says so.
html::Html write_findings(const std::vector<Finding>& findings);
/// What was typed in the step "test", as the checks read it. `names` of the person.
std::vector<Finding> findings_of(const Room& room, const http::Fields& typed, Date today);

/// The names a person goes by, for the checks.
std::vector<std::string> names_of(const person::Details& details);
Context context_of(const Asking& asking);
bool begins(const access::Visit& visit);

access::Routes page_routes(const RoomPointer& room);
access::Routes form_routes(const RoomPointer& room);
/// Of outcomes that people have as carers, or of all others. `random` outlives it.
task::Source work_source(Random& random, bool carers);

}  // namespace stepwise::outcome
