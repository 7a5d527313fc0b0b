// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/approval/approval_site.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::allocation {

/// What was heard in the assessment that stands: where it is read, what matters to the person, words tagged with specified outcomes.
struct Heard {
  std::string reference, href;
  Date on;
  std::string matters;
  struct Passage {
    std::string words;
    std::vector<std::string> outcomes;
  };
  std::vector<Passage> passages;
};
/// Something a carer said they give, as far as they agreed that it is known; `counts`: able, willing and confirmed lately.
struct Offer {
  std::string reference, words;
  bool counts = false;
};
/// What the signed plan costs the council, and where it is read.
struct Agreed {
  std::string href;
  Date signed_on;
  std::int64_t weekly_pence = 0, yearly_pence = 0, one_off_pence = 0;
};
/// What was planned and what was spent between two days.
struct Actual {
  std::int64_t planned_pence = 0, spent_pence = 0;
  std::optional<Date> from = {};   ///< where no account was open earlier
};
/// What other rooms tell this one; each may be empty.
struct Neighbours {
  /// Of one assessment by its reference; of the last finished one where that is "".
  std::function<std::optional<Heard>(store::ReadTx&, const access::ReadablePerson&, std::string_view assessment)> heard = {};
  std::function<std::optional<bool>(store::ReadTx&, const access::ReadablePerson&)> eligible = {};
  std::function<std::vector<Offer>(store::ReadTx&, const access::ReadablePerson&, Date)> offers = {};
  std::function<std::optional<Agreed>(store::ReadTx&, const access::ReadablePerson&)> agreed = {};
  std::function<std::optional<Actual>(store::ReadTx&, const access::ReadablePerson&, Date from, Date to)> actual = {};
};

/// Allocation at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// Starting figures to finish, to look at again, to explain, and questions to answer.
  virtual std::vector<task::Source> work() const = 0;
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// A second signature, for the room of approvals.
  virtual approval::Kind approval_kind() const = 0;
  /// While the house is put together.
  virtual void know(Neighbours neighbours) = 0;
};

/// The kind of approval that a second signature is.
inline constexpr std::string_view signature_kind = "allocation";
std::string allocation_href(std::string_view reference);
/// /people/REFERENCE/allocation
std::string of_person_href(std::string_view person_reference);
/// What the page Help says of this room.
access::HelpTopic help_topic();

}  // namespace stepwise::allocation
