// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/quality.hpp"

#include <algorithm>
#include <array>

namespace stepwise::assessment {
namespace {

constexpr std::array all_prompts{
    Prompt{"strengths", noted("Does it begin with what the person can do and brings?")},
    Prompt{"person_centred", noted("Would the person know themselves in it, in their own words?")},
    Prompt{"outcomes", noted("Is it about what the person wants to be different, rather than about services?")},
    Prompt{"options", noted("Were community, short-term and long-term help all thought of, and not only services that exist?")},
    Prompt{"therapy", noted("Did an occupational therapist have a part, or is it said why not?")},
    Prompt{"carer", noted("Were those who help without pay asked about themselves?")},
    Prompt{"knew", noted("Did whoever assessed know the person, or take the time to get to know them?")}};
constexpr std::array answers{Choice{"yes", noted("Yes")}, Choice{"partly", noted("In part")}, Choice{"no", noted("Not yet")}, Choice{"not_applicable", noted("Does not apply")}};

/// FNV-1a, so that the order is the same on every machine.
std::uint64_t hash_of(std::string_view seed, std::string_view reference) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const std::string_view part : {seed, reference})
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 33U);
}

}  // namespace

std::span<const Prompt> prompts() { return all_prompts; }
std::span<const Choice> prompt_choices() { return answers; }

std::vector<Problem> problems_of(const Check& check) {
  std::vector<Problem> problems;
  for (const auto& prompt : all_prompts) {
    const auto found = check.answers.find(std::string{prompt.code});
    if (found == check.answers.end() || !has(answers, found->second)) problems.push_back({std::string{prompt.code}, "missing", t("Choose an answer: {0}", t(prompt.question))});
  }
  return problems;
}

std::vector<Drawable> sample_of(std::vector<Drawable> all, std::string_view seed, std::size_t how_many, std::optional<StaffId> reader) {
  std::ranges::sort(all, [&](const Drawable& a, const Drawable& b) {
    return std::pair{hash_of(seed, a.reference), std::string_view{a.reference}} < std::pair{hash_of(seed, b.reference), std::string_view{b.reference}};
  });
  if (all.size() > how_many) all.resize(how_many);
  std::erase_if(all, [&](const Drawable& one) { return reader && one.author == reader; });
  return all;
}

std::vector<Counted> count(const std::vector<Check>& checks) {
  std::vector<Counted> all;
  for (const auto& prompt : all_prompts) {
    Counted counted{prompt.code, {}};
    for (const auto& check : checks)
      if (const auto found = check.answers.find(std::string{prompt.code}); found != check.answers.end()) ++counted.answers[found->second];
    all.push_back(std::move(counted));
  }
  return all;
}

}  // namespace stepwise::assessment
