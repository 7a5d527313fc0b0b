// SPDX-License-Identifier: Apache-2.0
#include "practice/person/vocabulary.hpp"

#include <algorithm>
#include <functional>

namespace stepwise::person {
namespace {

constexpr std::size_t longest_word = 60, most_initials = 1000;
constexpr float prefix_score = 0.80F, slip_score = 0.75F, short_slip_score = 0.55F, form_score = 0.70F,
                sound_score = 0.62F, similar_weight = 0.6F;
constexpr double similar_enough = 0.5;

template <class Use>
void each_deletion(std::string_view word, Use&& use) {
  use(word);
  std::string shorter;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1]) continue;
    shorter.assign(word.substr(0, i)).append(word.substr(i + 1));
    use(std::string_view{shorter});
  }
}

/// Counts of shared pieces a word, wiped after each use; one a thread.
std::vector<std::uint8_t>& counting_paper(std::size_t words) {
  thread_local std::vector<std::uint8_t> counts;
  if (counts.size() < words) counts.resize(words);
  return counts;
}

}  // namespace

std::uint64_t Vocabulary::hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

std::uint64_t Vocabulary::start_of(std::string_view text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return key;
}

void Vocabulary::begin_loading() {
  by_start_.begin_loading();
  by_deletion_.begin_loading();
  by_sound_.begin_loading();
}

void Vocabulary::settle() {
  by_start_.settle();
  by_deletion_.settle();
  by_sound_.settle();
  for (auto& [trigram, words] : by_trigram_) words.shrink_to_fit();
  arena_.shrink_to_fit();
  words_.shrink_to_fit();
}

std::optional<Vocabulary::WordId> Vocabulary::find(std::string_view folded) const {
  folded = folded.substr(0, longest_word);
  for (std::uint64_t hash = hash_of(folded);; ++hash) {
    const auto at = by_hash_.find(hash);
    if (at == by_hash_.end()) return std::nullopt;
    if (text(at->second) == folded) return at->second;
  }
}

Vocabulary::WordId Vocabulary::add(std::string_view folded, bool fuzzy) {
  folded = folded.substr(0, longest_word);
  if (const auto known = find(folded)) {
    if (fuzzy && !words_[*known].fuzzy) make_fuzzy(*known);
    return *known;
  }
  const auto word = static_cast<WordId>(words_.size());
  words_.push_back({static_cast<std::uint32_t>(arena_.size()), static_cast<std::uint8_t>(folded.size()), 0, false});
  arena_ += folded;
  std::uint64_t hash = hash_of(folded);
  while (by_hash_.contains(hash)) ++hash;
  by_hash_.emplace(hash, word);
  by_start_.add(start_of(folded), word);
  if (fuzzy) make_fuzzy(word);
  return word;
}

void Vocabulary::make_fuzzy(WordId word) {
  const std::string own{text(word)};
  words_[word].fuzzy = true;
  each_deletion(own, [&](std::string_view shorter) { by_deletion_.add(static_cast<std::uint32_t>(hash_of(shorter)), word); });
  if (const std::string key = phonetic_key(own); key.size() > 1) by_sound_.add(start_of(key), word);
  const auto pieces = trigrams_of(own);
  words_[word].trigrams = static_cast<std::uint8_t>(pieces.size());
  for (const std::uint32_t piece : pieces) by_trigram_[piece].push_back(word);
}

std::vector<Vocabulary::Near> Vocabulary::near(std::string_view typed) const {
  typed = typed.substr(0, longest_word);
  if (typed.empty()) return {};
  Found found;
  add_prefixes(typed, found);
  if (typed.size() == 1 && found.size() > most_initials) return found;
  add_slips(typed, found);
  if (typed.size() > 1) add_forms_and_sounds(typed, found);
  if (typed.size() > 3 && !find(typed)) add_similar(typed, found);
  std::ranges::sort(found, [](const Near& a, const Near& b) { return a.word != b.word ? a.word < b.word : a.score > b.score; });
  found.erase(std::unique(found.begin(), found.end(), [](const Near& a, const Near& b) { return a.word == b.word; }), found.end());
  std::ranges::stable_sort(found, std::greater{}, &Near::score);
  return found;
}

void Vocabulary::add_prefixes(std::string_view typed, Found& found) const {
  const std::uint64_t low = start_of(typed);
  const std::uint64_t high = typed.size() >= 8 ? low : low | (~std::uint64_t{0} >> (8 * typed.size()));
  by_start_.each(low, high, [&](WordId word) {
    const std::string_view whole = text(word);
    if (!whole.starts_with(typed)) return;
    const auto share = static_cast<float>(typed.size()) / static_cast<float>(whole.size());
    found.push_back({word, whole.size() == typed.size() ? 1.0F : typed.size() < 3 ? prefix_score : prefix_score + 0.15F * share});
  });
}

void Vocabulary::add_slips(std::string_view typed, Found& found) const {
  each_deletion(typed, [&](std::string_view shorter) {
    by_deletion_.each(static_cast<std::uint32_t>(hash_of(shorter)), [&](WordId word) {
      const std::string_view whole = text(word);
      if (slips_between(typed, whole, 1) == 1)
        found.push_back({word, std::min(typed.size(), whole.size()) > 2 ? slip_score : short_slip_score});
    });
  });
}

void Vocabulary::add_forms_and_sounds(std::string_view typed, Found& found) const {
  for (const std::string_view form : forms_.forms_of(typed))
    if (const auto word = find(form)) found.push_back({*word, form_score});
  if (const std::string key = phonetic_key(typed); key.size() > 1)
    by_sound_.each(start_of(key), [&](WordId word) { found.push_back({word, sound_score}); });
}

void Vocabulary::add_similar(std::string_view typed, Found& found) const {
  auto& counts = counting_paper(words_.size());
  std::vector<WordId> enough;
  const auto pieces = trigrams_of(typed);
  // A word that is similar enough shares at least a third of the pieces.
  const auto fewest = static_cast<std::uint8_t>(std::max<std::size_t>(1, (pieces.size() + 2) / 3));
  std::vector<const std::vector<WordId>*> lists;
  for (const std::uint32_t piece : pieces)
    if (const auto at = by_trigram_.find(piece); at != by_trigram_.end()) lists.push_back(&at->second);
  for (const auto* list : lists)
    for (const WordId word : *list)
      if (++counts[word] == fewest) enough.push_back(word);
  for (const WordId word : enough) {
    const double alike = 2.0 * counts[word] / static_cast<double>(pieces.size() + words_[word].trigrams);
    if (alike >= similar_enough) found.push_back({word, similar_weight * static_cast<float>(alike)});
  }
  for (const auto* list : lists)
    for (const WordId word : *list) counts[word] = 0;
}

std::size_t Vocabulary::bytes() const {
  std::size_t bytes = arena_.capacity() + words_.capacity() * sizeof(Word) + by_hash_.size() * 40 + by_start_.bytes() +
                      by_deletion_.bytes() + by_sound_.bytes();
  for (const auto& [trigram, words] : by_trigram_) bytes += 56 + words.capacity() * sizeof(WordId);
  return bytes;
}

}  // namespace stepwise::person
