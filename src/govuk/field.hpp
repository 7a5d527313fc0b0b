// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "govuk/writer.hpp"
#include "html/html.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {

using html::Attributes;
using html::Html;

/// What a field holds; nothing is not the same as empty. Made from any text.
class Value {
 public:
  Value() = default;
  template <std::convertible_to<std::string_view> Text>
  Value(const Text& text) : text_{std::string_view{text}} {}  // NOLINT: text becomes a value
  Value(std::nullopt_t) {}                                    // NOLINT
  Value(std::optional<std::string> text) : text_{std::move(text)} {}  // NOLINT
  explicit operator bool() const { return text_.has_value(); }
  std::string_view view() const { return text_ ? std::string_view{*text_} : std::string_view{}; }

 private:
  std::optional<std::string> text_;
};

/// The words above a field. Plain text will do; `heading_label` makes it the page's h1.
struct Label {
  Html text;
  std::string classes;
  bool heading = false;
  Attributes attributes;
  Label() = default;
  template <std::convertible_to<Html> Words>
  Label(const Words& words) : text{words} {}  // NOLINT: text becomes a label
  Label(Html words, std::string its_classes, bool is_heading = false)
      : text{std::move(words)}, classes{std::move(its_classes)}, heading{is_heading} {}
};
/// Sizes are s, m, l and xl.
Label heading_label(Html words, std::string_view size = "l");
Label sized_label(Html words, std::string_view size);

/// The words above a group of fields.
struct Legend : Label {
  using Label::Label;
};
Legend heading_legend(Html words, std::string_view size = "l");
Legend sized_legend(Html words, std::string_view size);

/// The box round a label, hint, error message and field.
struct FormGroup {
  std::string classes = {};
  Attributes attributes = {};
  Html before = {}, after = {};
};

/// Parts of a fieldset that few pages need.
struct FieldsetParts {
  Legend legend = {};
  std::string classes = {}, described_by = {};
  Attributes attributes = {};
};

/// The id that belongs to a field's name, and that the error summary links to: family_name → family-name.
std::string id_for(std::string_view name);
/// The sentence of the first problem with this field, nothing when it has none.
Html problem_with(std::span<const Problem> problems, std::string_view name);

struct LabelOptions {
  Label label = {};
  std::string for_id = {};
};
/// A label element; nothing when it has no words.
Html label(const LabelOptions& options);

struct HintOptions {
  Html text = {};
  std::string id = {}, classes = {};
  Attributes attributes = {};
};
Html hint(const HintOptions& options);

struct ErrorMessageOptions {
  Html text = {};
  std::string id = {}, classes = {};
  std::string hidden_text = t("Error");  ///< said to screen readers before the message; "" leaves it out
  Attributes attributes = {};
};
Html error_message(const ErrorMessageOptions& options);

struct FieldsetOptions {
  Legend legend = {};
  Html content = {};
  std::string classes = {}, described_by = {}, role = {};
  Attributes attributes = {};
};
Html fieldset(const FieldsetOptions& options);

}  // namespace stepwise::govuk
