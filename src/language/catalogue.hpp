// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/formats.hpp"
#include "language/labels.hpp"
#include "language/plurals.hpp"
#include "language/po.hpp"

namespace stepwise::language {

/// Words by message key: a flat table, half empty, probed in line.
class WordTable {
 public:
  void reserve(std::size_t messages);
  void put(std::uint64_t key, std::string words);
  const std::string* find(std::uint64_t key) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    const std::string* words = nullptr;
  };
  std::vector<Slot> slots_;
  std::deque<std::string> kept_;
};

/// Words made while serving, for messages that no catalogue holds; kept for as long as it lives, up to a limit.
class LateWords {
 public:
  /// The words kept under a key; made when they are new. Beyond the limit, `otherwise`.
  std::string_view get(std::uint64_t key, std::string_view otherwise, const std::function<std::string()>& make);

 private:
  std::mutex mutex_;
  std::unordered_map<std::uint64_t, std::string> words_;
};

/// What a catalogue is made from. The English entries name every message.
struct Source {
  std::string code;
  const std::vector<PoEntry>& english;
  const std::vector<PoEntry>& own;
  std::vector<Label> shipped, english_labels, own_labels;
  std::uint64_t stamp = 0;
};

/// One language's words with the council's labels in place. Immutable, but for words it is asked for late.
class Catalogue {
 public:
  explicit Catalogue(const Source& source);
  /// English, with nothing said otherwise: a message without a label is its own words.
  bool is_literal() const { return literal_; }
  std::string_view words(std::uint64_t key, std::string_view english) const;
  std::string_view plural(std::uint64_t key, std::string_view one, std::string_view other, std::int64_t count) const;
  const std::string& code() const { return code_; }
  const std::string& html_lang() const { return html_lang_; }
  const Formats& formats() const { return formats_; }
  std::uint64_t stamp() const { return stamp_; }

 private:
  void add(const PoEntry& english, const PoEntry* own);
  std::string in_own_words(std::string_view translation) const;
  std::string in_english(std::string_view english) const;
  std::string english_words(const LabelUse& use) const;

  std::string code_, html_lang_;
  bool literal_ = true;
  std::uint64_t stamp_ = 0;
  Formats formats_;
  Plurals plurals_;
  std::vector<Label> shipped_, english_labels_, own_labels_;
  WordTable words_;
  std::unordered_map<std::uint64_t, std::vector<std::string>> plural_words_;
  mutable LateWords late_;
};

/// English between the marks that say so.
std::string marked(std::string_view english);
/// A message as shipped: `[[an assessment]]` says "an assessment".
std::string without_brackets(std::string_view english);
/// The name a .po entry has in the code.
std::uint64_t key_of(const PoEntry& entry);

}  // namespace stepwise::language
