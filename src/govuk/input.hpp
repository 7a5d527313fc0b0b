// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// Words joined to the front or back of an input: £, "per week".
struct Affix {
  Html text;
  std::string classes;
  Attributes attributes;
  Affix() = default;
  template <std::convertible_to<Html> Words>
  Affix(const Words& words) : text{words} {}  // NOLINT: text becomes an affix
};

/// One line of text. The id is made from the name when none is given, so that the error summary can link to it.
struct InputOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};  ///< instead of the problem with this name
  std::string classes = {};
  std::string type = "text";
  std::string autocomplete = {}, inputmode = {}, autocapitalize = {}, pattern = {};
  std::optional<bool> spellcheck = {};
  bool disabled = false;
  Affix prefix = {}, suffix = {};
  std::string described_by = {};
  std::string wrapper_classes = {};
  Attributes wrapper_attributes = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html input(const InputOptions& options);

/// A password with a button that shows it.
struct PasswordInputOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  std::string autocomplete = "current-password";
  bool disabled = false;
  std::string described_by = {};
  std::string show_text = t("Show"), show_label = t("Show password");
  std::string button_classes = {};
  Attributes messages = {};  ///< other words for its script: data-i18n...
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html password_input(const PasswordInputOptions& options);

struct FileUploadOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  bool multiple = false, disabled = false;
  bool drop_zone = false;  ///< the version its script improves
  std::string wrapper_classes = {};
  Attributes wrapper_attributes = {};
  std::string described_by = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html file_upload(const FileUploadOptions& options);

}  // namespace stepwise::govuk
