// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/release.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise::statistics {
namespace {

constexpr std::int64_t most_hidden = 7, fewest_for_all_or_none = 10, rounding = 2;

/// What is known of a count by whoever sees it shown or hidden and knows the rule.
struct Known {
  std::int64_t least = 0, most = 0;
};

Known known_of(std::int64_t count, bool hidden, bool tells) {
  if (hidden) return tells ? Known{0, fewest_for_all_or_none - 1} : Known{1, most_hidden};
  if (count <= 0) return {0, 0};
  const std::int64_t near = (count + rounding) / 5 * 5;
  return {std::max(most_hidden + 1, near - rounding), near + rounding};
}

/// Whether a hidden part is the only one possible, for somebody who knows what the parts add up to.
bool gives_one_away(const std::vector<Known>& known, const std::vector<bool>& hidden, std::int64_t whole) {
  Known all;
  for (const auto& one : known) all = {all.least + one.least, all.most + one.most};
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto least = std::max(known[i].least, whole - (all.most - known[i].most)), most = std::min(known[i].most, whole - (all.least - known[i].least));
    if (hidden[i] && least >= most) return true;
  }
  return false;
}

/// A crossed table while it is made ready.
class Crossed {
 public:
  explicit Crossed(std::span<const std::vector<std::int64_t>> rows) : rows_{rows}, columns_{rows.empty() ? 0 : rows.front().size()} {
    for (const auto& row : rows_) {
      auto& states = states_.emplace_back();
      for (const auto count : row) states.push_back(count >= 1 && count <= most_hidden ? State::small : State::shown);
    }
    down_.assign(columns_, 0);
    for (const auto& row : rows_) {
      across_.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
      for (std::size_t c = 0; c < columns_; ++c) down_[c] += row[c];
    }
  }
  std::vector<std::vector<ShownCount>> work() {
    for (bool changed = true; changed;) {
      changed = withhold_given_away();
      for (std::size_t r = 0; r < rows_.size(); ++r) changed = settle(columns_, [&](std::size_t i) { return std::pair{r, i}; }) || changed;
      for (std::size_t c = 0; c < columns_; ++c) changed = settle(rows_.size(), [&](std::size_t i) { return std::pair{i, c}; }) || changed;
    }
    std::vector<std::vector<ShownCount>> out;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      auto& row = out.emplace_back();
      for (std::size_t c = 0; c < columns_; ++c) row.push_back(states_[r][c] == State::shown || is_empty(r, c) ? disclose(rows_[r][c], Audience::everyone_else) : ShownCount{Hidden{}});
    }
    return out;
  }

 private:
  enum class State : std::uint8_t { shown, small, withheld };
  /// A cell of a row or column that nobody is in: its nought hides nothing.
  bool is_empty(std::size_t r, std::size_t c) const { return across_[r] == 0 || down_[c] == 0; }
  /// Withholds a row or column of which little is left, or that gives a hidden cell away. True when that changed anything.
  template <class At>
  bool settle(std::size_t length, At at) {
    std::size_t hidden_count = 0, some = 0;
    std::int64_t whole = 0;
    std::vector<Known> known;
    std::vector<bool> hidden;
    for (std::size_t i = 0; i < length; ++i) whole += rows_[at(i).first][at(i).second];
    for (std::size_t i = 0; i < length; ++i) {
      const auto [r, c] = at(i);
      const State state = is_empty(r, c) ? State::shown : states_[r][c];
      hidden.push_back(state != State::shown);
      known.push_back(state == State::withheld ? Known{0, whole} : known_of(rows_[r][c], hidden.back(), false));
      hidden_count += hidden.back() ? 1 : 0;
      some += hidden.back() || rows_[r][c] > 0 ? 1 : 0;
    }
    if (hidden_count == 0 || (hidden_count * 2 <= some && !gives_one_away(known, hidden, whole))) return false;
    bool changed = false;
    for (std::size_t i = 0; i < length; ++i) {
      State& state = states_[at(i).first][at(i).second];
      changed = changed || state != State::withheld;
      state = State::withheld;
    }
    return changed;
  }
  /// What rows, columns and their sums, as rounded, together say of each cell.
  std::vector<std::vector<Known>> worked_out() const {
    std::vector<std::vector<Known>> all;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      auto& row = all.emplace_back();
      for (std::size_t c = 0; c < columns_; ++c)
        row.push_back(states_[r][c] == State::shown || is_empty(r, c) ? known_of(rows_[r][c], false, false) : Known{0, std::min(across_[r], down_[c]) + rounding});
    }
    const auto of_sum = [](std::int64_t sum) { return known_of(sum, sum >= 1 && sum <= most_hidden, false); };
    Known total = of_sum(std::accumulate(across_.begin(), across_.end(), std::int64_t{0}));
    std::vector<Known> across, down;
    for (const auto sum : across_) across.push_back(of_sum(sum));
    for (const auto sum : down_) down.push_back(of_sum(sum));
    const auto narrow = [](std::size_t length, Known& whole, auto at) {
      Known line;
      for (std::size_t i = 0; i < length; ++i) line = {line.least + at(i).least, line.most + at(i).most};
      bool changed = line.least > whole.least || line.most < whole.most;
      whole = {std::max(whole.least, line.least), std::min(whole.most, line.most)};
      for (std::size_t i = 0; i < length; ++i) {
        Known& one = at(i);
        const Known before = one;
        one = {std::max(one.least, whole.least - (line.most - before.most)), std::min(one.most, whole.most - (line.least - before.least))};
        changed = changed || one.least != before.least || one.most != before.most;
        line = {line.least + one.least - before.least, line.most + one.most - before.most};
      }
      return changed;
    };
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t r = 0; r < rows_.size(); ++r) changed = narrow(columns_, across[r], [&](std::size_t i) -> Known& { return all[r][i]; }) || changed;
      for (std::size_t c = 0; c < columns_; ++c) changed = narrow(rows_.size(), down[c], [&](std::size_t i) -> Known& { return all[i][c]; }) || changed;
      changed = narrow(across.size(), total, [&](std::size_t i) -> Known& { return across[i]; }) || changed;
      changed = narrow(down.size(), total, [&](std::size_t i) -> Known& { return down[i]; }) || changed;
    }
    return all;
  }
  /// Withholds the row and the column of a small cell that has one value only. True when that changed anything.
  bool withhold_given_away() {
    const auto known = worked_out();
    bool changed = false;
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t c = 0; c < columns_; ++c) {
        if (states_[r][c] == State::shown || is_empty(r, c) || known[r][c].least < known[r][c].most) continue;
        const auto hide = [&](State& state) {
          changed = changed || state != State::withheld;
          state = State::withheld;
        };
        for (std::size_t i = 0; i < columns_; ++i) hide(states_[r][i]);
        for (std::size_t i = 0; i < rows_.size(); ++i) hide(states_[i][c]);
      }
    return changed;
  }
  std::span<const std::vector<std::int64_t>> rows_;
  std::size_t columns_;
  std::vector<std::vector<State>> states_;
  std::vector<std::int64_t> across_, down_;
};

}  // namespace

bool tells_of_all(std::int64_t numerator, std::int64_t denominator) {
  return denominator >= 1 && denominator < fewest_for_all_or_none && (numerator == 0 || numerator == denominator);
}

std::vector<ShownCount> disclose_parts(std::span<const std::int64_t> parts, Audience audience, std::span<const bool> tells) {
  std::vector<ShownCount> out(parts.begin(), parts.end());
  if (audience == Audience::may_see_people) return out;
  std::vector<bool> hidden;
  std::vector<Known> known;
  std::size_t some = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_small = parts[i] >= 1 && parts[i] <= most_hidden, is_telling = !is_small && i < tells.size() && tells[i];
    hidden.push_back(is_small || is_telling);
    known.push_back(known_of(parts[i], hidden.back(), is_telling));
    some += hidden.back() || parts[i] > 0 ? 1 : 0;
  }
  const auto how_many = static_cast<std::size_t>(std::ranges::count(hidden, true));
  const bool none = how_many * 2 > some || gives_one_away(known, hidden, std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
  for (std::size_t i = 0; i < parts.size(); ++i) out[i] = none || hidden[i] ? ShownCount{Hidden{}} : disclose(parts[i], audience);
  return out;
}

ReleasedTable disclose_table(std::span<const std::vector<std::int64_t>> rows, Audience audience) {
  ReleasedTable out;
  std::vector<std::int64_t> across, down(rows.empty() ? 0 : rows.front().size(), 0);
  for (const auto& row : rows) {
    across.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    for (std::size_t c = 0; c < row.size(); ++c) down[c] += row[c];
    if (audience == Audience::may_see_people) out.cells.emplace_back(row.begin(), row.end());
  }
  if (audience == Audience::everyone_else) out.cells = Crossed{rows}.work();
  out.rows = disclose_parts(across, audience);
  out.columns = disclose_parts(down, audience);
  out.total = disclose(std::accumulate(across.begin(), across.end(), std::int64_t{0}), audience);
  return out;
}

}  // namespace stepwise::statistics
