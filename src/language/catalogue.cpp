// SPDX-License-Identifier: Apache-2.0
#include "language/catalogue.hpp"

#include <bit>

#include "language/places.hpp"

namespace stepwise::language {
namespace {

constexpr std::size_t most_late_words = 20'000;

std::unordered_map<std::uint64_t, const PoEntry*> by_key(const std::vector<PoEntry>& entries) {
  std::unordered_map<std::uint64_t, const PoEntry*> found;
  for (const PoEntry& entry : entries)
    if (entry.translated()) found.emplace(key_of(entry), &entry);
  return found;
}

}  // namespace

std::string marked(std::string_view english) { return std::string{mark_open}.append(english).append(mark_close); }
std::string without_brackets(std::string_view english) {
  return replace_labels(english, [](std::string_view inside) { return std::string{inside}; });
}
std::uint64_t key_of(const PoEntry& entry) { return key_of(entry.id, entry.context); }

void WordTable::reserve(std::size_t messages) { slots_.assign(std::bit_ceil(2 * messages + 2), {}); }

void WordTable::put(std::uint64_t key, std::string words) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  while (slots_[at].words != nullptr && slots_[at].key != key) at = (at + 1) & mask;
  slots_[at] = {key, &kept_.emplace_back(std::move(words))};
}

const std::string* WordTable::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key & mask; slots_[at].words != nullptr; at = (at + 1) & mask)
    if (slots_[at].key == key) return slots_[at].words;
  return nullptr;
}

std::string_view LateWords::get(std::uint64_t key, std::string_view otherwise, const std::function<std::string()>& make) {
  const std::lock_guard lock{mutex_};
  if (const auto found = words_.find(key); found != words_.end()) return found->second;
  if (words_.size() >= most_late_words) return otherwise;
  return words_.emplace(key, make()).first->second;
}

Catalogue::Catalogue(const Source& source)
    : code_{source.code},
      html_lang_{source.code == "en" ? "en-GB" : source.code},
      stamp_{source.stamp},
      formats_{formats_of(source.code)},
      plurals_{source.code},
      shipped_{source.shipped},
      english_labels_{source.english_labels},
      own_labels_{source.own_labels} {
  const auto own = by_key(source.own);
  literal_ = code_ == "en" && own.empty();
  words_.reserve(source.english.size());
  for (const PoEntry& entry : source.english) {
    const auto found = own.find(key_of(entry));
    add(entry, found == own.end() ? nullptr : found->second);
  }
}

void Catalogue::add(const PoEntry& english, const PoEntry* own) {
  const std::uint64_t key = key_of(english);
  if (english.plural.empty()) {
    std::string words = own != nullptr ? in_own_words(own->forms[0]) : in_english(english.id);
    if (code_ != "en" || words != english.id) words_.put(key, std::move(words));
    return;
  }
  std::vector<std::string> forms;
  if (own != nullptr)
    for (const std::string& form : own->forms) forms.push_back(in_own_words(form));
  else
    for (const auto* form : {&english.id, &english.plural}) forms.push_back(in_english(*form));
  words_.put(key, forms[own != nullptr ? plurals_.form_of(1) : 0]);
  if (code_ != "en" || forms[0] != english.id || forms[1] != english.plural) plural_words_.emplace(key, std::move(forms));
}

/// A label that the language has no word for stands in English, marked.
std::string Catalogue::in_own_words(std::string_view translation) const {
  return replace_labels(translation, [this](std::string_view inside) {
    const auto use = label_use(shipped_, inside);
    if (!use) return std::string{inside};
    const Label& label = own_labels_[use->label];
    return label.singular.empty() ? marked(english_words(*use)) : label_words(label, *use);
  });
}

std::string Catalogue::in_english(std::string_view english) const {
  std::string words = replace_labels(english, [this](std::string_view inside) {
    const auto use = label_use(shipped_, inside);
    return use ? english_words(*use) : std::string{inside};
  });
  return code_ == "en" ? words : marked(words);
}

std::string Catalogue::english_words(const LabelUse& use) const { return label_words(english_labels_[use.label], use); }

std::string_view Catalogue::words(std::uint64_t key, std::string_view english) const {
  if (const std::string* found = words_.find(key)) return *found;
  if (code_ == "en" && english.find("[[") == std::string_view::npos) return english;
  return late_.get(key, english, [&] { return in_english(english); });
}

std::string_view Catalogue::plural(std::uint64_t key, std::string_view one, std::string_view other, std::int64_t count) const {
  const auto found = plural_words_.find(key);
  if (found == plural_words_.end()) {
    const std::string_view english = count == 1 ? one : other;
    return words(key_of(english, "plural"), english);
  }
  const auto& forms = found->second;
  const bool english_forms = forms.size() != plurals_.forms() || forms[0].starts_with(mark_open);
  const std::size_t form = english_forms ? (count == 1 ? 0 : 1) : plurals_.form_of(count);
  return forms[form];
}

}  // namespace stepwise::language
