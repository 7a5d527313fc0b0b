// SPDX-License-Identifier: Apache-2.0
#include "language/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/places.hpp"

namespace stepwise::language {
namespace {

constexpr std::size_t longest_label = 40;

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

bool sounds_open(std::string_view words) {
  return !words.empty() && std::string_view{"aeiouAEIOU"}.find(words.front()) != std::string_view::npos;
}

std::optional<LabelUse> use_of(const Label& label, std::string_view words) {
  if (words == label.singular) return LabelUse{};
  if (words == label.plural) return LabelUse{.plural = true};
  if (words == label.article + " " + label.singular) return LabelUse{.article = true};
  return std::nullopt;
}

}  // namespace

std::string label_setting(std::string_view language, std::string_view key) { return fmt::format("label.{}.{}", language, key); }

Result<std::vector<Label>> read_labels(std::string_view csv) {
  std::vector<Label> labels;
  const auto read = read_csv(csv, [&](std::size_t line, std::span<const std::string> cells) {
    if (line > 1 && cells.size() == 5) labels.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  });
  if (!read) return tl::unexpected{read.error()};
  if (labels.empty()) return fail(FaultKind::unavailable, "The list labels has no words: its columns should be key, singular, plural, article and meaning.");
  return labels;
}

std::optional<LabelUse> label_use(const std::vector<Label>& labels, std::string_view inside) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    auto use = use_of(labels[i], inside);
    if (!use && !inside.empty() && inside[0] >= 'A' && inside[0] <= 'Z') {
      std::string small{inside};
      small[0] = static_cast<char>(small[0] - 'A' + 'a');
      use = use_of(labels[i], small);
      if (use) use->capital = true;
    }
    if (!use) continue;
    use->label = i;
    return use;
  }
  return std::nullopt;
}

void choose(Label& label, std::string_view setting) {
  const auto parts = split(setting, '|');
  const auto take = [&](std::size_t at, std::string& into) {
    if (at >= parts.size() || trim(parts[at]).empty()) return false;
    into = trim(parts[at]);
    return true;
  };
  const bool other_word = take(0, label.singular);
  if (!take(1, label.plural) && other_word) label.plural = label.singular + "s";
  if (!take(2, label.article) && other_word && !label.article.empty()) label.article = sounds_open(label.singular) ? "an" : "a";
}

std::string label_words(const Label& label, const LabelUse& use) {
  std::string words = use.plural ? label.plural : label.singular;
  if (use.article && !label.article.empty()) words = label.article + " " + words;
  return use.capital ? capitalised(std::move(words)) : words;
}

std::optional<std::string> label_problem(std::string_view words) {
  if (characters_in(words) > longest_label) return t("Use {0} characters or fewer", longest_label);
  if (!is_clean_utf8(words) || words.find_first_of("|[]{}\n") != std::string_view::npos) return t("Use letters, spaces and hyphens only").str();
  return std::nullopt;
}

std::optional<std::vector<std::string>> labels_in(const std::vector<Label>& labels, std::string_view message) {
  std::vector<std::string> keys;
  bool known = true;
  replace_labels(message, [&](std::string_view inside) {
    const auto use = label_use(labels, inside);
    known = known && use;
    if (use) keys.push_back(labels[use->label].key);
    return std::string{};
  });
  if (!known) return std::nullopt;
  std::ranges::sort(keys);
  return keys;
}

}  // namespace stepwise::language
