// SPDX-License-Identifier: Apache-2.0
#include "http/http.hpp"

namespace stepwise::http {

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::del:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
    case Method::other:
      return "OTHER";
  }
  return "OTHER";
}

std::string_view Fields::get(std::string_view name) const { return find(name).value_or(std::string_view{}); }

std::optional<std::string_view> Fields::find(std::string_view name) const {
  for (const auto& [key, value] : pairs_)
    if (key == name) return value;
  return std::nullopt;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> found;
  for (const auto& [key, value] : pairs_)
    if (key == name) found.emplace_back(value);
  return found;
}

std::string_view Request::header(std::string_view small_name) const {
  for (const auto& [name, value] : headers)
    if (name == small_name) return value;
  return {};
}

std::string_view Request::part(std::string_view name) const {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string_view{} : std::string_view{found->second};
}

Response Response::text(int status, std::string words) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body.emplace_back(std::move(words));
  return response;
}

Response Response::html(int status, std::string markup) {
  Response response;
  response.status = status;
  response.body.emplace_back(std::move(markup));
  return response;
}

Response Response::redirect(std::string location) {
  Response response = text(303, "");
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

std::string Response::whole_body() const {
  std::string whole;
  for (const Piece& piece : body)
    whole += std::holds_alternative<std::string>(piece)
                 ? std::get<std::string>(piece)
                 : *std::get<std::shared_ptr<const std::string>>(piece);
  return whole;
}

}  // namespace stepwise::http
