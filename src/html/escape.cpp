// SPDX-License-Identifier: Apache-2.0
#include "html/escape.hpp"

#include <array>
#include <cstdint>

#include "html/html.hpp"
#include "language/language.hpp"

namespace stepwise::html {
namespace {

/// What a byte needs: nothing, an entity, or a look at whether a mark begins here.
enum Need : std::uint8_t { nothing, amp, lt, gt, quot, apos, perhaps_mark };
constexpr std::array<std::string_view, 6> entities{"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

constexpr std::array<Need, 256> needs = [] {
  std::array<Need, 256> table{};
  table['&'] = amp;
  table['<'] = lt;
  table['>'] = gt;
  table['"'] = quot;
  table['\''] = apos;
  table[static_cast<unsigned char>(language::mark_open[0])] = perhaps_mark;
  return table;
}();

/// +1 where a mark opens, -1 where one closes, 0 elsewhere.
int mark_at(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  return three == language::mark_open ? 1 : three == language::mark_close ? -1 : 0;
}

/// Writes spans for the outermost marks; a closing mark without its opening one is dropped.
class Spans {
 public:
  void mark(std::string& out, int step) {
    if (step > 0 && depth_++ == 0) out.append(span_open);
    if (step < 0 && depth_ > 0 && --depth_ == 0) out.append(span_close);
  }
  void end(std::string& out) const {
    if (depth_ > 0) out.append(span_close);
  }

 private:
  int depth_ = 0;
};
struct NoSpans {
  void mark(std::string&, int) {}
  void end(std::string&) const {}
};

template <class Marks>
void escape_with(std::string& out, std::string_view text, Marks marks) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Need need = needs[static_cast<unsigned char>(text[i])];
    if (need == nothing) [[likely]] continue;
    if (need != perhaps_mark) {
      out.append(text.substr(kept, i - kept)).append(entities[need]);
      kept = i + 1;
    } else if (const int step = mark_at(text, i); step != 0) {
      out.append(text.substr(kept, i - kept));
      marks.mark(out, step);
      i += 2;
      kept = i + 1;
    }
  }
  out.append(text.substr(kept));
  marks.end(out);
}

}  // namespace

void escape_onto(std::string& out, std::string_view text) { escape_with(out, text, Spans{}); }
void escape_plain_onto(std::string& out, std::string_view text) { escape_with(out, text, NoSpans{}); }

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  escape_onto(out, text);
  return out;
}

std::string escape_plain(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  escape_plain_onto(out, text);
  return out;
}

std::string without_spans(std::string_view markup) {
  std::string out;
  out.reserve(markup.size());
  for (;;) {
    const auto open = markup.find(span_open);
    const auto close = open == std::string_view::npos ? open : markup.find(span_close, open);
    if (close == std::string_view::npos) return out.append(markup);
    const std::size_t inside = open + span_open.size();
    out.append(markup.substr(0, open)).append(markup.substr(inside, close - inside));
    markup.remove_prefix(close + span_close.size());
  }
}

}  // namespace stepwise::html
