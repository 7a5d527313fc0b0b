// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/budget_site.hpp"

namespace stepwise::budget {
namespace {

/// An amount that goes on on a day, by its places: of which account, and which of its amounts.
struct Spot {
  std::size_t account = 0, amount = 0;
};

bool is_part(const AgreedPiece& piece, const std::string& reference) { return piece.reference == reference || std::ranges::find(piece.before, reference) != piece.before.end(); }
bool goes_on(const Account& account, Date on) { return !account.ended_on || *account.ended_on >= on; }

/// Moves the amounts of a person's accounts to another version of their plan.
class Following {
 public:
  Following(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Agreed& agreed, Date on, const store::AuditLine& line)
      : tx_{tx}, random_{random}, who_{who}, agreed_{agreed}, on_{on}, line_{line}, accounts_{read_accounts(tx, who.readable())} {}

  Result<void> run() {
    std::vector<Spot> gone;
    for (const Spot& spot : amounts_of_the_plan())
      if (!stays(spot)) gone.push_back(spot);
    for (const Spot& spot : gone)
      if (auto ended = end(spot); !ended) return ended;
    for (const auto& piece : agreed_.pieces)
      if (auto moved = move(piece); !moved) return moved;
    return {};
  }

 private:
  Amount& at(const Spot& spot) { return accounts_[spot.account].amounts[spot.amount]; }

  std::vector<Spot> amounts_of_the_plan() const {
    std::vector<Spot> found;
    for (std::size_t i = 0; i < accounts_.size(); ++i)
      for (std::size_t j = 0; j < accounts_[i].amounts.size(); ++j) {
        const Amount& amount = accounts_[i].amounts[j];
        if (goes_on(accounts_[i].account, on_) && amount.kind == "outcome" && !amount.piece_reference.empty() && (!amount.ends_on || *amount.ends_on >= on_)) found.push_back({i, j});
      }
    return found;
  }

  /// A fund at whoever gave it before does not pay for what another provider gives now.
  bool stays(const Spot& spot) {
    const auto& account = accounts_[spot.account].account;
    return std::ranges::any_of(agreed_.pieces, [&](const AgreedPiece& piece) {
      const bool left_behind = account.holding == Holding::isf && piece.provider != piece.provider_before && account.provider == piece.provider_before;
      return piece.held_as == holding_key(account.holding) && is_part(piece, at(spot).piece_reference) && !left_behind;
    });
  }

  Result<void> end(const Spot& spot) {
    Amount& amount = at(spot);
    const Date last = std::max(on_, amount.starts_on) - 1;
    if (auto ended = end_amount(tx_, who_, accounts_[spot.account], amount, last, line_); !ended) return ended;
    amount.ends_on = last;
    return {};
  }

  Amount amount_of(const AgreedPiece& piece, std::int64_t weekly_pence) const {
    return {.outcome_reference = piece.outcome_reference, .piece_reference = piece.reference, .service_reference = piece.service_reference, .what = piece.what, .weekly_pence = weekly_pence,
            .one_off_pence = piece.one_off_pence, .starts_on = std::max(on_, piece.start_on), .ends_on = piece.end_on, .reason = t("A later version of the plan")};
  }

  /// What is paid once was earned with the amount before.
  Result<void> follow(const Spot& spot, const AgreedPiece& piece, std::int64_t weekly_pence) {
    const Amount before = at(spot);
    Amount after = amount_of(piece, weekly_pence);
    after.starts_on = std::max(after.starts_on, before.starts_on);
    after.one_off_pence = std::max<std::int64_t>(0, piece.one_off_pence - before.one_off_pence);
    Whole& whole = accounts_[spot.account];
    if (auto added = add_amount(tx_, random_, who_, whole, after, &before, line_); !added) return tl::unexpected{added.error()};
    at(spot).ends_on = after.starts_on - 1;
    whole.amounts.push_back(std::move(after));
    return {};
  }

  Result<void> move(const AgreedPiece& piece) {
    std::vector<Spot> paying;
    std::int64_t total = 0;
    for (const Spot& spot : amounts_of_the_plan())
      if (is_part(piece, at(spot).piece_reference)) paying.push_back(spot), total += at(spot).weekly_pence;
    if (paying.empty()) return begin(piece);
    std::int64_t left = piece.weekly_pence;
    for (std::size_t i = 0; i < paying.size(); ++i) {
      const std::int64_t share = i + 1 == paying.size() ? left : total == 0 ? 0 : piece.weekly_pence * at(paying[i]).weekly_pence / total;
      left -= share;
      if (at(paying[i]).piece_reference == piece.reference) continue;
      if (auto followed = follow(paying[i], piece, share); !followed) return followed;
    }
    return {};
  }

  /// A part that no account pays for: one that was there before and stood in none was left out on purpose.
  Result<void> begin(const AgreedPiece& piece) {
    const bool known = std::ranges::any_of(accounts_, [&](const Whole& whole) { return std::ranges::any_of(whole.amounts, [&](const Amount& amount) { return is_part(piece, amount.piece_reference); }); });
    if (!known && !piece.before.empty()) return {};
    std::vector<Whole*> fitting;
    for (auto& whole : accounts_)
      if (goes_on(whole.account, on_) && piece.held_as == holding_key(whole.account.holding) && (whole.account.holding != Holding::isf || whole.account.provider == piece.provider)) fitting.push_back(&whole);
    if (fitting.size() != 1) return {};
    Amount amount = amount_of(piece, piece.weekly_pence);
    amount.starts_on = std::max(amount.starts_on, fitting.front()->account.starts_on);
    if (auto added = add_amount(tx_, random_, who_, *fitting.front(), amount, nullptr, line_); !added) return tl::unexpected{added.error()};
    fitting.front()->amounts.push_back(std::move(amount));
    return {};
  }

  store::WriteTx& tx_;
  Random& random_;
  const access::ChangeablePerson& who_;
  const Agreed& agreed_;
  Date on_;
  const store::AuditLine& line_;
  std::vector<Whole> accounts_;
};

}  // namespace

Result<void> follow_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Agreed& agreed, Date on, const store::AuditLine& line) {
  return Following{tx, random, who, agreed, on, line}.run();
}

}  // namespace stepwise::budget
