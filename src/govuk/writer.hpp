// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "html/html.hpp"

namespace stepwise::govuk {

/// Writes markup straight into one string, for the component rooms only: every value and text is escaped, and what is
/// written as markup must be a literal of this program or an `Html`.
class Writer {
 public:
  explicit Writer(std::size_t room = 512) { out_.reserve(room); }

  /// `<tag`; attributes may follow until `end`.
  Writer& open(std::string_view tag);
  Writer& attr(std::string_view name, std::string_view value);
  /// Only when there is a value.
  Writer& opt(std::string_view name, std::string_view value);
  Writer& flag(std::string_view name, bool on);
  /// class="base more"; `more` may be empty.
  Writer& cls(std::string_view base, std::string_view more = {}, std::string_view and_more = {});
  /// The page author's own attributes. Throws std::logic_error for `style` and `on...`, as html::element does.
  Writer& attrs(const html::Attributes& attributes);
  Writer& end();
  /// A whole start tag with a class.
  Writer& start(std::string_view tag, std::string_view base, std::string_view more = {});
  Writer& close(std::string_view tag);
  Writer& text(std::string_view words);
  /// Where no markup can stand: title, option, textarea, script data.
  Writer& plain(std::string_view words);
  Writer& html(const html::Html& markup);
  template <std::size_t size>
  Writer& raw(const char (&literal)[size]) {
    out_.append(literal, size - 1);
    return *this;
  }
  html::Html done() && { return html::trusted(std::move(out_)); }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace stepwise::govuk
