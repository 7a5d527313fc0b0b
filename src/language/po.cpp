// SPDX-License-Identifier: Apache-2.0
#include "language/po.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace stepwise::language {
namespace {

/// What stands between two quotation marks, with its escapes undone; nothing when it is not so written.
std::optional<std::string> unquote(std::string_view text) {
  text = trim(text);
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return std::nullopt;
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    switch (text[i]) {
      case 'n': out += '\n'; break;
      case 't': out += '\t'; break;
      case '"': case '\\': out += text[i]; break;
      default: return std::nullopt;
    }
  }
  return out;
}

/// Which part of an entry a line of the file begins: its keyword, and for msgstr[n] its number.
struct Part {
  std::string_view word;
  std::size_t form = 0;
  std::string_view rest;
};

std::optional<Part> part_of(std::string_view line) {
  const auto space = line.find_first_of(" \t\"");
  if (space == std::string_view::npos) return std::nullopt;
  Part part{.word = line.substr(0, space), .rest = line.substr(space)};
  if (part.word.starts_with("msgstr[") && part.word.ends_with(']')) {
    const auto form = parse_number(part.word.substr(7, part.word.size() - 8));
    if (!form || *form < 0 || *form > 5) return std::nullopt;
    part.form = static_cast<std::size_t>(*form);
    part.word = "msgstr";
  }
  const bool known = part.word == "msgctxt" || part.word == "msgid" || part.word == "msgid_plural" || part.word == "msgstr";
  return known ? std::optional{part} : std::nullopt;
}

class Reader {
 public:
  Reader(std::string_view name, std::vector<PoEntry>& out) : name_{name}, out_{out} {}

  Result<void> line(std::string_view text) {
    ++number_;
    text = trim(text);
    if (text.empty()) return finish();
    if (text.front() == '#') return comment(text);
    if (text.front() == '"') return more(text);
    const auto part = part_of(text);
    if (!part) return wrong("begins with a word that a .po file does not have");
    return begin(*part);
  }

  Result<void> finish() {
    if (into_ == nullptr) return {};
    if (entry_.forms.empty()) return wrong("ends a message that has no msgstr line");
    if (!entry_.id.empty()) out_.push_back(std::move(entry_));
    entry_ = {};
    into_ = nullptr;
    return {};
  }

 private:
  tl::unexpected<Fault> wrong(std::string_view what) const {
    return fail(FaultKind::invalid, fmt::format("{}, line {}: {}. Put the line right, or take the file from the last release.", name_, number_, what));
  }

  Result<void> comment(std::string_view text) {
    if (into_ != nullptr && !entry_.forms.empty())
      if (auto done = finish(); !done) return done;
    if (text.starts_with("#,") && text.find("fuzzy") != std::string_view::npos) entry_.unsure = true;
    return {};
  }

  Result<void> begin(const Part& part) {
    const bool starts_entry = part.word == "msgctxt" || (part.word == "msgid" && !entry_.forms.empty());
    if (starts_entry && into_ != nullptr)
      if (auto done = finish(); !done) return done;
    if (into_ == nullptr) entry_.line = number_;
    if (part.word == "msgctxt") into_ = &entry_.context;
    else if (part.word == "msgid") into_ = &entry_.id;
    else if (into_ == nullptr) return wrong("gives words before their msgid line");
    else if (part.word == "msgid_plural") into_ = &entry_.plural;
    else {
      if (part.form != entry_.forms.size()) return wrong("gives the forms out of order");
      into_ = &entry_.forms.emplace_back();
    }
    return more(part.rest);
  }

  Result<void> more(std::string_view quoted) {
    const auto text = unquote(quoted);
    if (!text) return wrong("is not text between quotation marks");
    if (into_ == nullptr) return wrong("gives words before their msgid line");
    *into_ += *text;
    return {};
  }

  std::string_view name_;
  std::vector<PoEntry>& out_;
  PoEntry entry_;
  std::string* into_ = nullptr;
  int number_ = 0;
};

}  // namespace

bool PoEntry::translated() const {
  return !unsure && !forms.empty() && std::ranges::none_of(forms, [](const std::string& form) { return form.empty(); });
}

Result<std::vector<PoEntry>> read_po(std::string_view name, std::string_view text) {
  if (!is_clean_utf8(text)) return fail(FaultKind::invalid, fmt::format("{} is not UTF-8 text. Save it as UTF-8.", name));
  std::vector<PoEntry> entries;
  Reader reader{name, entries};
  for (const std::string_view line : split(text, '\n'))
    if (auto read = reader.line(line); !read) return tl::unexpected{read.error()};
  if (auto done = reader.finish(); !done) return tl::unexpected{done.error()};
  return entries;
}

}  // namespace stepwise::language
