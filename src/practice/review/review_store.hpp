// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/review/decision.hpp"
#include "practice/review/experience.hpp"
#include "practice/review/review_ratings.hpp"
#include "store/store.hpp"

namespace stepwise::review {

/// A person's reviews with all that was said, the latest first.
/// Without those of a plan that is only for those who support carers, unless whoever asked does.
std::vector<Review> read_reviews(store::ReadTx& tx, const access::ReadablePerson& who);
/// The same by number, without a Gate: for the demo council. Never for a page.
std::vector<Review> reviews_of(store::ReadTx& tx, PersonId person);
std::optional<Review> read_review(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
std::optional<Date> died_on(store::ReadTx& tx, PersonId person);

/// A review to come: its row, audited as "review.planned". One of the same kind and trigger that has not been held is given instead of
/// a second. Faults: the person has died.
Result<std::string> plan_review(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Review review, store::AuditLine line);
/// Asks for an unplanned review because something happened (a code of lists/review_trigger.csv), due by the trigger's days: what other
/// rooms call when a provider stops or a carer's offer ends. Nobody is blamed in it.
Result<std::string> start_unplanned(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view trigger, std::string_view why, const Owner& owner, store::AuditLine line);
/// A plan was put in place: the first light look six to eight weeks after, unless one waits for the same plan already.
Result<std::string> plan_began(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view plan_reference, Date started_on, std::optional<Date> wanted, const Owner& owner,
                               store::AuditLine line);

/// Keeps a review as it is now, but not its outcomes; a Fault of kind stale when somebody saved it since `review.version`. From the day
/// it is held it is also a row of the national return, which follows. Audited as `action` with what differs.
Result<void> save_review(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Review review, store::AuditLine line, std::string_view action);
/// Keeps what was said of one outcome. The review's version moves with it.
Result<void> save_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Review& review, const OutcomeNote& note, store::AuditLine line);

/// A review as a list shows it.
struct Line {
  Review review;              ///< as far as a list shows it: days, owner, what follows; not what was said
  std::string person_reference, person_name;
  PersonId person{0};
  bool kept_apart = false;    ///< something follows, and its plan is only for those who support carers: the words are theirs alone
};
/// So many rows of a list, and how many there are in all.
struct Rows {
  int limit = 1'000'000, skip = 0;
};
template <class One>
struct Listed {
  std::vector<One> lines;
  std::int64_t total = 0;
};
/// Which of the open reviews: of a team or of a worker, or of all; a list of `/reviews` by its key ("soon", "overdue", "to_hold", "held",
/// "follows", "changed", "trusted", "sample", "all"); with something to do until a day.
struct OpenAsked {
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};
  Date today = {};
  std::string_view show = "all";
  std::optional<Date> until = {};
  bool restricted = false;
};
/// Those with something left to do, the longest due first.
Listed<Line> open_reviews(store::ReadTx& tx, const OpenAsked& asked, Rows rows = {});
/// People with long-term support whom no review is planned for: what an older system, or nobody, left.
struct Unplanned {
  std::string person_reference, person_name, team_name;
  Date since_on;
  std::optional<Date> last_review_on;
};
Listed<Unplanned> supported_without_review(store::ReadTx& tx, std::optional<TeamId> team, Date today, Rows rows = {});

std::vector<Trusted> trusted_reviewers(store::ReadTx& tx);
std::optional<Trusted> trusted_by_reference(store::ReadTx& tx, std::string_view reference);
/// Audited as "review.trusted_added" and "review.trusted_ended".
Result<void> add_trusted(store::WriteTx& tx, Random& random, Trusted trusted, store::AuditLine line);
Result<void> end_trusted(store::WriteTx& tx, const Trusted& trusted, Date on, std::string_view reason, store::AuditLine line);

/// What people said of planning and review, by team and statement. Faults: said already. `about` is "review-REFERENCE", "plan-REFERENCE".
struct Heard {
  std::string about_kind, team_name;
  std::map<int, Tally> by_statement;
};
std::vector<Heard> heard_since(store::ReadTx& tx, Date since);
bool was_asked(store::ReadTx& tx, PersonId person, std::string_view about);
Result<void> keep_experience(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view about, const Owner& owner, Date on, const std::map<int, std::string>& answers,
                             store::AuditLine line);

/// A review with its outcomes, as it is, without audit or touch: for the demo council. One that was held and has no row of the return gets it.
void insert_whole(store::WriteTx& tx, Random& random, PersonId person, Review& review);
void insert_experience(store::WriteTx& tx, std::string_view about_kind, std::optional<TeamId> team, std::string_view team_name, Date on, int statement, std::string_view answer);

}  // namespace stepwise::review
