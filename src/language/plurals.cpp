// SPDX-License-Identifier: Apache-2.0
#include "language/plurals.hpp"

#include <string>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

namespace stepwise::language {
namespace {

constexpr std::array<std::string_view, 6> keywords{"zero", "one", "two", "few", "many", "other"};

std::size_t keyword_number(const icu::UnicodeString& word) {
  std::string text;
  word.toUTF8String(text);
  for (std::size_t i = 0; i < keywords.size(); ++i)
    if (keywords[i] == text) return i;
  return keywords.size() - 1;
}

}  // namespace

struct Plurals::Rules {
  std::unique_ptr<icu::PluralRules> rules;
};

Plurals::Plurals(std::string_view code) : rules_{std::make_unique<Rules>()} {
  UErrorCode error = U_ZERO_ERROR;
  rules_->rules.reset(icu::PluralRules::forLocale(icu::Locale{std::string{code}.c_str()}, error));
  if (U_FAILURE(error) || rules_->rules == nullptr) {
    rules_->rules.reset();
    return;
  }
  std::array<bool, 6> has{};
  const std::unique_ptr<icu::StringEnumeration> words{rules_->rules->getKeywords(error)};
  while (const icu::UnicodeString* word = words == nullptr ? nullptr : words->snext(error)) has[keyword_number(*word)] = true;
  forms_ = 0;
  for (std::size_t i = 0; i < has.size(); ++i)
    if (has[i]) position_[i] = forms_++;
  for (std::size_t i = 0; i < small_.size(); ++i) small_[i] = static_cast<std::uint8_t>(ask(static_cast<std::int64_t>(i)));
}
Plurals::~Plurals() = default;
Plurals::Plurals(Plurals&&) noexcept = default;

std::size_t Plurals::ask(std::int64_t count) const {
  if (rules_->rules == nullptr) return 0;
  const double amount = count < 0 ? -static_cast<double>(count) : static_cast<double>(count);
  return position_[keyword_number(rules_->rules->select(amount))];
}

std::size_t Plurals::form_of(std::int64_t count) const {
  return count >= 0 && count < static_cast<std::int64_t>(small_.size()) ? small_[static_cast<std::size_t>(count)] : ask(count);
}

}  // namespace stepwise::language
