// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"
#include "practice/thinking/thinking_form.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::thinking {

/// Where a finding can be taken. The room that makes something of it calls `link_back` with this key when it has.
struct Target {
  std::string key;               ///< "outcome", "action", "risk", "connection", "decision"
  Message words;                 ///< noted("an outcome"): what it becomes
  access::Permission needs;      ///< of the page it leads to
  /// The page where it is made; the finding's reference may stand in its query. None: it is only ever taken there from there.
  std::function<std::string(std::string_view person_reference, std::string_view finding)> href;
  bool keeps_apart = false;      ///< it keeps apart what somebody says as a carer: such a finding goes nowhere else
};
/// A person's outcomes that a piece of their week can serve.
using NameOutcomes = std::function<std::vector<OutcomeName>(store::ReadTx&, const access::ReadablePerson&)>;

/// Whether somebody is known to look after somebody.
using AsksWhetherCarer = std::function<bool(store::ReadTx&, const access::ReadablePerson&)>;

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "What matters to me", for the page Help of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Pages that should be looked at again.
  virtual std::vector<task::Source> work() const = 0;
  /// The same of what people keep as carers: for those who support carers.
  virtual task::Source carers_work() const = 0;
  /// Before the first request.
  virtual void add_promotion(Target target) = 0;
  virtual void name_outcomes(NameOutcomes names) = 0;
  virtual void ask_of_carers(AsksWhetherCarer is_carer) = 0;   ///< unless given, everybody is asked
};

/// What the room says of itself on the help page.
access::HelpTopic help_topic();
/// The person's photo, so wide; nothing when there is none. On paper the picture itself stands in the page.
html::Html portrait(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view person_reference, bool on_paper, int wide);
/// /people/REFERENCE/thinking
std::string thinking_href(std::string_view person_reference);

}  // namespace stepwise::thinking
