// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/loading.hpp"

#include <ranges>

namespace stepwise::returns {
namespace {

Part part_of(const cld::Choice& choice, const Submission& submission) {
  Part part{submission.id, choice.council, static_cast<std::int64_t>(choice.rows), choice.imported, choice.stated_start, choice.stated_end, choice.derived_start, choice.derived_end,
            choice.fell_back_to_stated, {}, choice.why_not};
  for (const auto& period : choice.serves) part.serves.push_back({period.from, period.to});
  return part;
}

}  // namespace

Shortlist shortlist(const Vault& vault, const std::vector<Submission>& submissions) {
  Shortlist list;
  for (const Submission& one : submissions | std::views::reverse) {
    if (state_of(one) != State::counts) continue;
    list.files.push_back({vault.path_of(one.kept_as), one.file_name, one.received_on});
    list.from.push_back(&one);
  }
  return list;
}

cld::LoadOptions linked_as_of(Date day, unsigned threads) {
  cld::LoadOptions options;
  options.threads = threads;
  options.as_of = day;
  return options;
}

Result<std::optional<Counted>> count_on(const Vault& vault, const std::vector<Submission>& submissions, Date as_of, unsigned threads) {
  const Shortlist list = shortlist(vault, submissions);
  if (list.files.empty()) return std::optional<Counted>{};
  auto loaded = cld::load(list.files, linked_as_of(as_of, threads));
  if (!loaded) return tl::unexpected<Fault>{loaded.error()};
  Counted counted{std::move(*loaded), {}};
  for (const auto& choice : counted.loaded.choices) counted.parts.push_back(part_of(choice, *list.from[choice.submission]));
  return std::optional{std::move(counted)};
}

}  // namespace stepwise::returns
