// SPDX-License-Identifier: Apache-2.0
#include "demo/words.hpp"

#include <stdexcept>

#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise::demo {
namespace {

void capitalise_sentences(std::string& text) {
  bool starts = true;
  for (char& c : text) {
    if (starts && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == '.') starts = true;
    else if (c != ' ') starts = false;
  }
}

}  // namespace

Result<Words> Words::load() {
  std::string all;
  for (const auto* name : {"lists/demo/names.txt", "lists/demo/places.txt", "lists/demo/phrases.txt"}) {
    auto text = read_shared(name);
    if (!text) return tl::unexpected<Fault>{text.error()};
    all += *text + "\n";
  }
  return from_text(all);
}

Result<Words> Words::from_text(std::string_view text) {
  Words words;
  std::vector<std::string>* section = nullptr;
  for (const auto raw : split(text, '\n')) {
    const auto line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = &words.sections_[std::string{line.substr(1, line.size() - 2)}];
    } else if (section == nullptr) {
      return fail(FaultKind::invalid, "The demo's words must begin with a [section].");
    } else {
      section->emplace_back(line);
    }
  }
  return words;
}

const std::vector<std::string>& Words::section(std::string_view name) const {
  const auto at = sections_.find(name);
  if (at == sections_.end() || at->second.empty()) throw std::logic_error("lists/demo has no [" + std::string{name} + "]");
  return at->second;
}

std::string Words::phrase(std::string_view name, const Given& given, Draw& draw) const {
  const std::string_view pattern = pick(name, draw);
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const auto end = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += pattern[i++];
      continue;
    }
    const auto slot = pattern.substr(i + 1, end - i - 1);
    i = end + 1;
    std::string_view value;
    for (const auto& [key, text] : given)
      if (key == slot) value = text;
    out += value.empty() ? std::string_view{pick("slot." + std::string{slot}, draw)} : value;
  }
  capitalise_sentences(out);
  return out;
}

}  // namespace stepwise::demo
