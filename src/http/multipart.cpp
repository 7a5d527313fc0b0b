// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"
#include "http/utf8.hpp"

namespace stepwise::http {
namespace {

tl::unexpected<Fault> broken(std::string_view what) {
  return fail(FaultKind::invalid, fmt::format("The form did not arrive whole: {}. Send it again.", what));
}

/// A parameter of a header value (`form-data; name="notes"; filename="a.csv"`), quoted or not. Browsers write
/// a quote inside as %22 (HTML, multipart/form-data); backslash escapes are read too. Nothing when it is
/// absent.
std::optional<std::string> parameter(std::string_view value, std::string_view wanted) {
  std::size_t at = std::min(value.find(';'), value.size());
  while (at < value.size()) {
    const auto equals = value.find('=', ++at);
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = trim(value.substr(at, equals - at));
    at = equals + 1;
    while (at < value.size() && (value[at] == ' ' || value[at] == '\t')) ++at;
    std::string text;
    if (at < value.size() && value[at] == '"') {
      for (++at; at < value.size() && value[at] != '"'; ++at) {
        if (value[at] == '\\' && at + 1 < value.size() && (value[at + 1] == '"' || value[at + 1] == '\\'))
          ++at;
        text += value[at];
      }
      at = std::min(value.find(';', at), value.size());
    } else {
      const auto end = std::min(value.find(';', at), value.size());
      text = trim(value.substr(at, end - at));
      at = end;
    }
    if (equals_ignoring_case(name, wanted)) return text;
  }
  return std::nullopt;
}

struct PartHead {
  std::string disposition, content_type;
};

PartHead read_head(std::string_view text) {
  PartHead head;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find("\r\n"));
    text.remove_prefix(std::min(text.size(), line.size() + 2));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto name = trim(line.substr(0, colon));
    if (equals_ignoring_case(name, "content-disposition")) head.disposition = trim(line.substr(colon + 1));
    if (equals_ignoring_case(name, "content-type")) head.content_type = trim(line.substr(colon + 1));
  }
  return head;
}

/// The name alone: some browsers send a whole path.
std::string plain_file_name(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  std::string plain = clean_utf8(slash == std::string_view::npos ? name : name.substr(slash + 1));
  if (plain.size() > longest_file_name) plain = clean_utf8(plain.substr(0, longest_file_name));
  return plain;
}

Upload make_upload(const std::string& field, std::string_view file_name, const PartHead& head,
                   std::string_view content, const std::shared_ptr<const BodyFile>& held) {
  Upload upload{field, plain_file_name(file_name), clean_utf8(head.content_type), {}};
  if (held) {
    upload.held = held;
    upload.part_of_held = content;
  } else {
    upload.bytes = content;
  }
  return upload;
}

Result<void> add_part(Form& form, std::string_view head_text, std::string_view content,
                      const std::shared_ptr<const BodyFile>& held) {
  const PartHead head = read_head(head_text);
  const auto name = parameter(head.disposition, "name");
  if (!equals_ignoring_case(trim(std::string_view{head.disposition}.substr(0, head.disposition.find(';'))),
                            "form-data") ||
      !name)
    return broken("a part has no name");
  if (!is_text(*name)) return broken("the name of a field is not UTF-8 text");
  if (const auto file_name = parameter(head.disposition, "filename")) {
    if (!is_text(*file_name))
      return broken(fmt::format("the name of the file in \"{}\" is not UTF-8 text", clean_utf8(*name)));
    if (file_name->empty() && content.empty()) return {};
    if (form.files.size() >= most_files)
      return fail(FaultKind::invalid,
                  fmt::format("More than {} files were sent. Send fewer at a time.", most_files));
    form.files.push_back(make_upload(*name, *file_name, head, content, held));
    return {};
  }
  if (form.fields.pairs().size() >= most_fields)
    return fail(FaultKind::invalid, fmt::format("More than {} fields were sent. Send fewer.", most_fields));
  if (content.size() > largest_text_field)
    return fail(FaultKind::invalid,
                fmt::format("The field \"{}\" is longer than 1 MB. Shorten it.", clean_utf8(*name)));
  if (!is_text(content))
    return fail(FaultKind::invalid,
                fmt::format("The field \"{}\" holds bytes that are not UTF-8 text. Send it again as UTF-8.",
                            clean_utf8(*name)));
  form.fields.add(*name, clean_utf8(content));
  return {};
}

}  // namespace

Result<Form> parse_multipart(std::string_view body, std::string_view content_type,
                             const std::shared_ptr<const BodyFile>& held) {
  const auto boundary = parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > 200) return broken("its boundary is missing");
  const std::string line = "\r\n--" + *boundary;
  const auto first = std::string_view{line}.substr(2);
  std::size_t at = body.starts_with(first) ? first.size() : body.find(line);
  if (at == std::string_view::npos) return broken("its boundary was not found");
  if (!body.starts_with(first)) at += line.size();
  Form form;
  for (;;) {
    if (body.substr(at, 2) == "--") return form;
    while (at < body.size() && (body[at] == ' ' || body[at] == '\t')) ++at;
    if (body.substr(at, 2) != "\r\n") return broken("a part begins wrongly");
    const auto head_end = body.substr(at, longest_part_head).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return broken("a part's headers do not end");
    const auto content = at + head_end + 4;
    const auto end = body.find(line, content - 2);
    if (end == std::string_view::npos) return broken("its last part does not end");
    const auto length = end < content ? 0 : end - content;
    const auto head = head_end < 2 ? std::string_view{} : body.substr(at + 2, head_end - 2);
    if (auto added = add_part(form, head, body.substr(content, length), held); !added)
      return tl::unexpected{added.error()};
    at = end + line.size();
  }
}

}  // namespace stepwise::http
